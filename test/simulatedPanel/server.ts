import formBody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { sleep } from 'n8n-workflow';

import { Books } from './books';
import { Clock } from './clock';
import { Reply, type Dialect } from './dialects/dialect';
import { perfectPanel } from './dialects/perfectPanel';
import { Faults, type Misbehaviour } from './faults';
import { Refusal, type Call } from './shop';

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
	/** The family of panels it belongs to; PerfectPanel without it. */
	dialect?: Dialect;
	/** What the panel calls the key. */
	keyField?: string;
	/** Some panels read JSON bodies only, most forms only; without it both are read. */
	reads?: 'form' | 'json';
	/** The HTTP status of a refused key; most panels say 200. */
	badKeyStatus?: number;
	/** Milliseconds before every answer. */
	answerAfterMs?: number;
}

/** A simulated panel on loopback that speaks API v2 as its family does. */
export class SimulatedPanel {
	readonly clock: Clock;

	readonly books: Books;

	readonly faults = new Faults();

	/** Every request, oldest first. */
	readonly requests: LoggedRequest[] = [];

	private readonly server: FastifyInstance;

	private readonly dialect: Dialect;

	constructor(private readonly options: PanelOptions = {}) {
		this.dialect = options.dialect ?? perfectPanel;
		this.clock = new Clock(options.speed);
		this.books = new Books(this.clock, this.dialect);
		this.server = fastify({ forceCloseConnections: true, bodyLimit: 10_000_000 });
		this.server.register(formBody);
		this.server.post(this.dialect.path, async ({ body, query, headers }, reply) => {
			await this.handle(
				textFields(body),
				textFields(query),
				String(headers['content-type'] ?? ''),
				reply,
			);
			return reply;
		});
	}

	/** Full address of the API. */
	url = '';

	/** Called with every request before it is answered. */
	onRequest: (request: LoggedRequest, count: number) => void = () => undefined;

	async start(): Promise<this> {
		const origin = await this.server.listen({ host: '127.0.0.1', port: this.options.port ?? 0 });
		this.url = `${origin}${this.dialect.path}`;
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
		query: Record<string, string>,
		contentType: string,
		reply: FastifyReply,
	): Promise<void> {
		const { dialect, books } = this;
		const { keyField = dialect.keyField, reads = dialect.reads, answerAfterMs = 0 } = this.options;
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
			const { json, httpStatus } = dialect.wrongKey;
			return await this.print(new Reply(json, this.options.badKeyStatus ?? httpStatus), reply);
		}
		const answer = this.answer({ books, account, fields, query }, action);
		const after = this.faults.next(action, 'after');
		if (after?.kind === 'edit')
			await this.print(new Reply(after.edit(answer.json), answer.httpStatus), reply);
		else if (after?.kind === 'late') {
			await sleep(after.ms);
			await this.print(answer, reply);
		} else if (after?.kind === 'pieces') await this.printInPieces(answer, reply, after.ms);
		else if (after?.kind === 'rewrite') await this.print(answer, reply, after.rewrite);
		else if (after) await misbehave(after, reply);
		else await this.print(answer, reply);
	}

	private answer(call: Call, action: string): Reply {
		const { actions, unknownAction, refuse } = this.dialect;
		const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
		const answered = act === undefined ? unknownAction : act(call);
		if (answered instanceof Refusal) return refuse(answered);
		return answered instanceof Reply ? answered : new Reply(answered);
	}

	private async printInPieces(answer: Reply, reply: FastifyReply, ms: number): Promise<void> {
		const text = JSON.stringify(answer.json);
		const { contentType } = this.dialect;
		reply.hijack();
		reply.raw.writeHead(answer.httpStatus, { 'content-type': contentType });
		reply.raw.write(text.slice(0, text.length / 2));
		await sleep(ms);
		reply.raw.end(text.slice(text.length / 2));
	}

	private async print(
		{ json, httpStatus }: Reply,
		reply: FastifyReply,
		rewrite = (text: string) => text,
	): Promise<void> {
		const text = json === undefined ? '' : JSON.stringify(json);
		await reply.status(httpStatus).type(this.dialect.contentType).send(rewrite(text));
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
		case 'late':
		case 'pieces':
			throw new Error('Late is what the panel answers after it acted');
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
