import formBody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { sleep } from 'n8n-workflow';

import { answerAction } from './answers';
import { Books } from './books';
import { Clock } from './clock';
import { Faults, type Misbehaviour } from './faults';

/** A request as the panel saw it, without the key. */
export interface LoggedRequest {
	action: string;
	fields: Readonly<Record<string, string>>;
	contentType: string;
	/** The key is one of the panel's accounts. */
	isKnownKey: boolean;
	/** When it came, in real time (ms). */
	at: number;
}

export interface PanelOptions {
	/** 0 picks a free port. */
	port?: number;
	/** How fast the panel's clock runs by itself; 0: only tests move it. */
	speed?: number;
	/** What the panel calls the key. */
	keyField?: string;
	/** Some panels read JSON bodies only, most forms only; without it both are read. */
	reads?: 'form' | 'json';
	/** The HTTP status of a refused key; most panels say 200. */
	badKeyStatus?: number;
	/** Milliseconds before every answer. */
	answerAfterMs?: number;
}

/** A simulated panel on loopback that speaks API v2 as PerfectPanel does. */
export class SimulatedPanel {
	readonly clock: Clock;

	readonly books: Books;

	readonly faults = new Faults();

	/** Every request, oldest first. */
	readonly requests: LoggedRequest[] = [];

	private readonly server: FastifyInstance;

	constructor(private readonly options: PanelOptions = {}) {
		this.clock = new Clock(options.speed);
		this.books = new Books(this.clock);
		this.server = fastify({ forceCloseConnections: true, bodyLimit: 10_000_000 });
		this.server.register(formBody);
		this.server.post('/api/v2', async ({ body, headers }, reply) => {
			await this.handle(textFields(body), String(headers['content-type'] ?? ''), reply);
			return reply;
		});
	}

	/** Full address of the API. */
	url = '';

	/** Called with every request before it is answered. */
	onRequest: (request: LoggedRequest, count: number) => void = () => undefined;

	async start(): Promise<this> {
		const origin = await this.server.listen({ host: '127.0.0.1', port: this.options.port ?? 0 });
		this.url = `${origin}/api/v2`;
		return this;
	}

	async stop(): Promise<void> {
		await this.server.close();
	}

	/** The requests for an action, oldest first. */
	requestsFor(action: string): LoggedRequest[] {
		return this.requests.filter((request) => request.action === action);
	}

	private async handle(
		body: Record<string, string>,
		contentType: string,
		reply: FastifyReply,
	): Promise<void> {
		const { keyField = 'key', reads, badKeyStatus = 200, answerAfterMs = 0 } = this.options;
		const readable = reads === undefined || contentType.includes(reads);
		const { [keyField]: key = '', action = '', ...others } = readable ? body : {};
		const fields = withoutKeys(others, [...this.books.accounts.keys()]);
		const account = this.books.accounts.get(key);
		const request = {
			action,
			fields,
			contentType,
			isKnownKey: account !== undefined,
			at: Date.now(),
		};
		this.requests.push(request);
		this.onRequest(request, this.requests.length);

		if (answerAfterMs > 0) await sleep(answerAfterMs);
		const before = this.faults.next(action, 'before');
		if (before) return await misbehave(before, reply);
		if (account === undefined) {
			await reply.status(badKeyStatus).send({ error: 'Invalid API key' });
			return;
		}
		const answer = answerAction(this.books, account, action, fields);
		const after = this.faults.next(action, 'after');
		if (after?.kind === 'edit') await reply.send(after.edit(answer));
		else if (after?.kind === 'rewrite') {
			await reply.type('application/json').send(after.rewrite(JSON.stringify(answer)));
		} else if (after) await misbehave(after, reply);
		else await reply.send(answer);
	}
}

async function misbehave(misbehaviour: Misbehaviour, reply: FastifyReply): Promise<void> {
	switch (misbehaviour.kind) {
		case 'reset':
			reply.hijack();
			reply.raw.destroy();
			return;
		case 'silence':
			reply.hijack();
			return;
		case 'drip':
			reply.hijack();
			reply.raw.writeHead(200);
			while (!reply.raw.destroyed) {
				reply.raw.write(' ');
				await sleep(50);
			}
			return;
		case 'flood':
			reply.hijack();
			reply.raw.writeHead(200);
			await writeBytes(reply.raw, misbehaviour.bytes);
			return;
		case 'edit':
			await reply.send(misbehaviour.edit({}));
			return;
		case 'rewrite':
			await reply.send(misbehaviour.rewrite(''));
			return;
		case 'answer':
			await reply
				.status(misbehaviour.status)
				.headers({ 'content-type': 'application/json', ...misbehaviour.headers })
				.send(misbehaviour.text);
	}
}

const PIECE = Buffer.alloc(1_000_000, ' ');

async function writeBytes(raw: FastifyReply['raw'], bytes: number): Promise<void> {
	for (let written = 0; written < bytes && !raw.destroyed; written += PIECE.length) {
		if (!raw.write(PIECE)) await sleep(5);
	}
	raw.end();
}

/** A key sent in a field the panel does not take it from is a key all the same. */
function withoutKeys(fields: Record<string, string>, keys: string[]): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => !keys.includes(value)));
}

function textFields(body: unknown): Record<string, string> {
	if (typeof body !== 'object' || body === null) return {};
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}
