/** A client of the Model Context Protocol, as AI programs are, for the server at an address. */
const { Client } = require('@modelcontextprotocol/sdk/client/index.js');
const {
	StreamableHTTPClientTransport,
} = require('@modelcontextprotocol/sdk/client/streamableHttp.js');

class McpClient {
	#client = new Client({ name: 'a client of the tests', version: '1.0.0' });

	/**
	 * @param {string} url
	 * @param {string} token
	 */
	async connect(url, token) {
		const requestInit = { headers: { authorization: `Bearer ${token}` } };
		await this.#client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }));
	}

	async listTools() {
		return (await this.#client.listTools()).tools;
	}

	/**
	 * What a tool gives back.
	 * @param {string} name
	 * @param {Record<string, unknown>} args
	 * @returns {Promise<unknown>}
	 */
	async call(name, args = {}) {
		const { content } = await this.#client.callTool({ name, arguments: args });
		/** @type {Array<{ text?: string }>} */
		const parts = Array.isArray(content) ? content : [];
		return JSON.parse(parts[0]?.text ?? 'null');
	}

	async close() {
		await this.#client.close();
	}
}

module.exports = { McpClient };
