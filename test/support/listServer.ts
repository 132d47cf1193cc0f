import fastify from 'fastify';
import { sleep } from 'n8n-workflow';

/** A list of IDs at an address, as a published sheet or a webhook is; tests say what it answers. */
export class ListServer {
	status = 200;

	text = '';

	answerAfterMs = 0;

	/** The headers of every request. */
	readonly seen: string[] = [];

	private readonly server = fastify({ forceCloseConnections: true });

	url = '';

	async start(): Promise<void> {
		this.server.get('/*', async ({ headers, url }, reply) => {
			this.seen.push(JSON.stringify(headers) + url);
			await sleep(this.answerAfterMs);
			await reply.status(this.status).send(this.text);
		});
		this.url = `${await this.server.listen({ host: '127.0.0.1', port: 0 })}/list`;
	}

	async stop(): Promise<void> {
		await this.server.close();
	}
}

/** One for a test file, that begins each test empty and well. */
export function useListServer(): ListServer {
	const lists = new ListServer();
	beforeAll(async () => await lists.start());
	beforeEach(() => Object.assign(lists, { status: 200, text: '', answerAfterMs: 0 }));
	afterAll(async () => await lists.stop());
	return lists;
}
