import formBody from '@fastify/formbody';
import fastify from 'fastify';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import type { Answer, FieldAnswer } from './fieldAnswer';

/** A panel on loopback that gives one answer, whatever it is asked. */
export class AnsweringPanel {
	/** The actions it was asked for. */
	readonly actions: string[] = [];

	private readonly server = fastify({ forceCloseConnections: true });

	constructor(private readonly row: FieldAnswer) {
		this.server.register(formBody);
		this.server.post('/api/v2', async ({ body }, reply) => {
			const { status, body: answer } = this.answerTo(isObject(body) ? body : {});
			const isText = typeof answer === 'string';
			return await reply
				.code(status)
				.type(isText ? 'text/html' : 'application/json')
				.send(isText ? answer : JSON.stringify(answer));
		});
	}

	async start(): Promise<string> {
		return `${await this.server.listen({ host: '127.0.0.1', port: 0 })}/api/v2`;
	}

	async stop(): Promise<void> {
		await this.server.close();
	}

	private answerTo({ action, order, orders, refill, refills }: Record<string, unknown>): Answer {
		this.actions.push(String(action));
		const id = order ?? orders ?? refill ?? refills;
		return this.row.alone?.[String(id)] ?? this.row;
	}
}
