/** A real n8n for the end-to-end tests, with a fresh folder, this package from its tarball, and no other network. */
const { randomUUID } = require('node:crypto');
const { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { freePort, hostEnvironment, root, runN8n, startN8n, version } = require('./host');
const {
	CREDENTIAL,
	importCredential,
	importWorkflows,
	installPackage,
	readWorkflows,
} = require('./home');
const { OWNER, signOwnerIn } = require('./owner');

/** n8n prints results through its logger, in colour. */
const COLORS = /\u001b\[\d+m/g;

/** It imports no workflow with an id it does not know yet; all others do. */
const ASSIGNS_IDS = version === '2.0.3';

class RealN8n {
	/** The ids n8n assigned, by those asked for. @type {Map<string, string>} */
	assignedIds = new Map();

	/** All n8n printed so far. */
	output = '';

	home = mkdtempSync(join(tmpdir(), 'smm-panel-e2e-'));

	/** @type {NodeJS.ProcessEnv} */
	env = {};

	/**
	 * @param {Record<string, string>} credential
	 * @param {Record<string, string>} [settings] of n8n, by the names of their environment variables
	 * @param {(home: string) => Promise<void>} [install] puts this package into n8n's folder
	 */
	async setUp(credential, settings, install = installPackage) {
		this.env = {
			...hostEnvironment(this.home, await freePort()),
			// The next port may be that of another n8n of the tests.
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			N8N_LOG_LEVEL: 'debug',
			N8N_LOG_OUTPUT: 'console,file',
			...settings,
		};
		await install(this.home);
		await this.addCredential(credential);
	}

	/**
	 * @param {Record<string, string>} credential
	 * @param {{ id: string; name: string; type?: string }} [details]
	 */
	async addCredential(credential, details = CREDENTIAL) {
		await importCredential(this.env, credential, details);
	}

	/**
	 * Imports the workflows of a folder of the project.
	 * @param {string} folder
	 * @param {{
	 *   credential?: { id: string; name: string };
	 *   suffix?: string;
	 *   parameters?: Record<string, Record<string, unknown>>;
	 *   otherCredentials?: Record<string, { id: string; name: string; type?: string }>;
	 *   texts?: Record<string, string>;
	 * }} [changes] `suffix` is added to their ids and names; `parameters` and `otherCredentials` are
	 *   set by the name of the node; `texts` are replaced wherever they stand
	 */
	async addWorkflows(
		folder,
		{ credential, suffix = '', parameters = {}, otherCredentials = {}, texts = {} } = {},
	) {
		const json = Object.entries(texts).reduce(
			(text, [theirs, ours]) => text.replaceAll(theirs, ours),
			JSON.stringify(readWorkflows(join(root, folder), credential)),
		);
		/** @type {any[]} */
		const workflows = JSON.parse(json);
		for (const workflow of workflows) {
			workflow.id += suffix;
			workflow.name += suffix;
			for (const node of workflow.nodes) {
				Object.assign(node.parameters, parameters[node.name]);
				const other = otherCredentials[node.name];
				if (other) node.credentials = { [other.type ?? 'smmPanelApi']: other };
			}
		}
		if (ASSIGNS_IDS) await this.importWithoutIds(workflows);
		else await importWorkflows(this.env, workflows);
	}

	/**
	 * Some workflows of a folder of the project as the editor would save them anew.
	 * @param {string} folder
	 * @param {string[]} ids
	 */
	readWorkflows(folder, ids) {
		return readWorkflows(join(root, folder))
			.filter(({ id }) => ids.includes(id))
			.map(({ id, ...workflow }) => workflow);
	}

	/** @param {Array<{ id: string; name: string }>} workflows */
	async importWithoutIds(workflows) {
		await importWorkflows(
			this.env,
			workflows.map(({ id, ...workflow }) => ({ ...workflow, versionId: randomUUID() })),
		);
		const plainLog = { N8N_LOG_LEVEL: 'info', N8N_LOG_OUTPUT: 'console' };
		const { stdout } = await runN8n(['list:workflow'], { ...this.env, ...plainLog });
		const lines = stdout.replace(COLORS, '').split('\n');
		for (const { id, name } of workflows) {
			const line = lines.find((text) => text.endsWith(`|${name}`));
			this.assignedIds.set(id, line?.split('|')[0] ?? id);
		}
	}

	/**
	 * Executes a workflow by n8n's command line.
	 * @param {string} id
	 * @param {NodeJS.ProcessEnv} [env] what is different in this process
	 * @returns {Promise<any>} the run data, by node name
	 */
	async execute(id, env) {
		const assigned = this.assignedIds.get(id) ?? id;
		const { stdout, stderr } = await runN8n(['execute', `--id=${assigned}`, '--rawOutput'], {
			...this.env,
			...env,
		}).catch((error) => error);
		this.output += stdout + stderr;
		const plain = stdout.replace(COLORS, '');
		const json = /\{\s+"data": \{[^]*?\n\}/.exec(plain)?.[0];
		if (json === undefined) throw new Error(`n8n printed no result:\n${stdout}${stderr}`);
		return JSON.parse(json).data.resultData;
	}

	/**
	 * Publishes a workflow; it runs from the next start of the server on.
	 * @param {string} id
	 */
	async publish(id) {
		await runN8n(['publish:workflow', `--id=${id}`], this.env);
	}

	/** Starts the server; `ready` waits until it answers. */
	start() {
		return startN8n(this.env, (text) => (this.output += text));
	}

	/** Starts the server and signs its owner in. */
	async startServer() {
		const server = this.start();
		await server.ready();
		const cookie = await signOwnerIn(server.address);
		return {
			...server,
			owner: OWNER,
			/**
			 * Calls what the editor calls.
			 * @param {string} path
			 * @param {unknown} [body]
			 * @returns {Promise<any>}
			 */
			async rest(path, body, method = body === undefined ? 'GET' : 'POST') {
				const response = await fetch(`${server.address}${path}`, {
					method,
					headers: { 'content-type': 'application/json', cookie },
					body: body === undefined ? undefined : JSON.stringify(body),
				});
				if (!response.ok) throw new Error(`n8n answered ${response.status} to ${path}`);
				return await response.json();
			},
		};
	}

	/** Where a text stands in anything n8n wrote: files of its folder, and what it printed. */
	findText(/** @type {string} */ text) {
		const files = readdirSync(this.home, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
			.map((entry) => join(entry.parentPath, entry.name));
		const found = files.filter(
			(file) => statSync(file).size > 0 && readFileSync(file).includes(text),
		);
		return this.output.includes(text) ? [...found, 'output'] : found;
	}

	remove() {
		rmSync(this.home, { recursive: true, force: true });
	}
}

module.exports = { RealN8n };
