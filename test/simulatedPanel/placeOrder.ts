import type { Account, Books } from './books';
import type { CatalogueService } from './catalogue';
import { chargeOf } from './charges';
import { RUNNING, type Order } from './orders';
import { serviceTypeOf } from './serviceTypes';

type Fields = Readonly<Record<string, string>>;

/** Takes an order or says why not, in a PerfectPanel's words. */
export function placeOrder(books: Books, account: Account, fields: Fields): Order | string {
	const service = books.services.get(fields.service ?? '');
	if (service === undefined) return 'Incorrect service ID';
	const { required } = serviceTypeOf(service.type);
	const missing = required.find((name) => (fields[name] ?? '').trim() === '');
	if (missing !== undefined) return missing === 'link' ? 'Bad link' : `Incorrect ${missing}`;
	if (fields.link !== undefined && !/^(https?:\/\/\S+\.\S+|@\w+)$/.test(fields.link))
		return 'Bad link';

	const order = amountOf(service, fields);
	if (typeof order === 'string') return order;
	if (fields.link !== undefined && hasRunningOrder(books, service, fields.link)) {
		return 'You have active order with this link. Please wait until order being completed.';
	}
	const charge = chargeOf(service, order.quantity, order.runs);
	if (charge > account.balance) return 'Not enough funds on balance';

	account.balance -= charge;
	const quantity = order.quantity * order.runs;
	return books.addOrder({ accountKey: account.key, service, fields, quantity, charge });
}

function amountOf(
	service: CatalogueService,
	fields: Fields,
): { quantity: number; runs: number } | string {
	const { counted, isPackage } = serviceTypeOf(service.type);
	if (isPackage) return { quantity: 1, runs: 1 };
	if (service.type === 'Subscriptions')
		return refusalOfSubscription(fields) ?? { quantity: 0, runs: 1 };

	const quantity = counted ? linesIn(fields[counted] ?? '') : Number(fields.quantity);
	if (!Number.isInteger(quantity)) return 'Incorrect quantity';
	if ((fields.runs === undefined) !== (fields.interval === undefined)) {
		return fields.runs === undefined ? 'Runs is required' : 'Interval time is required';
	}
	const runs = Number(fields.runs ?? 1);
	if (!Number.isInteger(runs) || runs < 1) return 'Incorrect runs';
	if (fields.interval !== undefined && !/^\d+$/.test(fields.interval)) return 'Incorrect interval';
	if (fields.runs !== undefined && !service.dripfeed)
		return 'This services does not support Dripfeed feature!';
	if (quantity * runs < service.min) return `Quantity less than minimal ${service.min}`;
	if (quantity * runs > service.max) return `Quantity more than maximum ${service.max}`;
	return { quantity, runs };
}

function refusalOfSubscription(fields: Fields): string | undefined {
	const wrong = ['min', 'max', 'delay'].find((name) => !/^\d+$/.test(fields[name] ?? ''));
	return wrong === undefined ? undefined : `Incorrect ${wrong}`;
}

function linesIn(text: string): number {
	return text.split(/\r?\n/).filter((line) => line.trim() !== '').length;
}

function hasRunningOrder(books: Books, service: CatalogueService, link: string): boolean {
	for (const order of books.orders.values()) {
		if (order.fields.link !== link || order.service !== service) continue;
		if (RUNNING.includes(books.look(order).status)) return true;
	}
	return false;
}
