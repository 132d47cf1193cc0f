import fastify from 'fastify';

import { isObject } from '../../nodes/SmmPanel/panel/json';

export interface ShopLine {
	id: number;
	name: string;
	sku: string;
	quantity: number;
	meta_data: Array<{ key: string; value: string }>;
}

export interface ShopOrder {
	id: number;
	status: string;
	line_items: ShopLine[];
	meta_data?: unknown;
}

/** A shop on loopback: the part of WooCommerce's API (version 3) that reads an order and changes it. */
export class ShopServer {
	readonly orders = new Map<string, ShopOrder>();

	private readonly server = fastify({ forceCloseConnections: true });

	url = '';

	async start(): Promise<void> {
		const path = '/wp-json/wc/v3/orders/:id';
		this.server.get<{ Params: { id: string } }>(path, async ({ params }, reply) => {
			const order = this.orders.get(params.id);
			return await (order ? reply.send(order) : reply.status(404).send({}));
		});
		this.server.put<{ Params: { id: string } }>(path, async ({ params, body }, reply) => {
			const order = this.orders.get(params.id);
			if (order === undefined || !isObject(body)) return await reply.status(404).send({});
			return await reply.send(Object.assign(order, body));
		});
		this.url = await this.server.listen({ host: '127.0.0.1', port: 0 });
	}

	async stop(): Promise<void> {
		await this.server.close();
	}
}
