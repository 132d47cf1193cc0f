import type { IDataObject } from 'n8n-workflow';

import { mapParallel } from '../../panel/batch';
import { amountOf, moneyOf } from '../../panel/charge';
import type { PanelClient } from '../../panel/client';
import { Failure } from '../../panel/failures';
import { numberOf } from '../../panel/json';
import { stopped, type Fields } from '../../panel/request';
import { FailedRow, type PanelOfCall, type RowResult } from '../operation';
import {
	needsCatalogue,
	planOrder,
	type Catalogue,
	type OrderPlan,
	type WantedOrder,
} from './orderPlan';
import { OrderReferences } from './orderReferences';

/** An order to place, or a row that can't be read as one. */
export type Wish = WantedOrder | FailedRow;

/** What is wrong with orders that shows before anything is sent, by row. */
export async function checkOrders(
	{ client }: PanelOfCall,
	wishes: readonly Wish[][],
): Promise<FailedRow[][]> {
	const plans = await planOrders(client, wishes);
	return plans.map((ofRow) => ofRow.filter((plan) => plan instanceof FailedRow));
}

/** Places the orders of all rows, one after another unless the options say otherwise. */
export async function placeOrders(
	{ client, settings, store, isStopped }: PanelOfCall,
	wishes: readonly Wish[][],
): Promise<RowResult[][]> {
	const plans = await planOrders(client, wishes);
	const references = new OrderReferences(store);
	const results = await mapParallel(plans.flat(), settings.parallelRequests, async (plan) => {
		if (plan instanceof FailedRow) return plan;
		if (plan.wanted.options.dryRun) return dryItem(plan);
		if (isStopped()) return failed(plan.wanted, stopped());
		return await placeOnce(client, references, plan);
	});
	await references.close();
	let placed = 0;
	return plans.map(({ length }) => results.slice(placed, (placed += length)));
}

async function planOrders(
	client: PanelClient,
	wishes: readonly Wish[][],
): Promise<Array<Array<OrderPlan | FailedRow>>> {
	const isNeeded = wishes
		.flat()
		.some((wish) => !(wish instanceof FailedRow) && needsCatalogue(wish));
	const catalogue = isNeeded ? await readCatalogue(client) : undefined;
	const plans = wishes.map((ofRow) =>
		ofRow.map((wish) => {
			if (wish instanceof FailedRow) return wish;
			const plan = planOrder(wish, catalogue);
			return plan instanceof Failure ? failed(wish, plan) : plan;
		}),
	);
	const shortage = await shortageFor(client, plans.flat());
	if (shortage === undefined) return plans;
	return plans.map((ofRow) =>
		ofRow.map((plan) =>
			plan instanceof FailedRow || plan.wanted.options.dryRun
				? plan
				: failed(plan.wanted, shortage),
		),
	);
}

async function readCatalogue(client: PanelClient): Promise<Catalogue> {
	const services = await client.services();
	if (services instanceof Failure) return services;
	return new Map(services.map(({ row }) => [row.service, row]));
}

/** Why the balance is not enough for all orders together, for those who want it checked first. */
async function shortageFor(
	client: PanelClient,
	plans: ReadonlyArray<OrderPlan | FailedRow>,
): Promise<Failure | undefined> {
	const orders = plans.flatMap((plan) => (plan instanceof FailedRow ? [] : [plan]));
	if (!orders.some(({ wanted: { options } }) => options.checkFirst && !options.dryRun)) return;
	const answer = await client.balance();
	if (answer instanceof Failure) {
		const { kind, message, advice } = answer;
		return new Failure(kind, message, { advice, nothingTaken: true });
	}
	const { balance, currency } = answer;
	const total = orders.reduce((sum, { estimatedCharge = 0n }) => sum + estimatedCharge, 0n);
	if (balance === null || total <= moneyOf(balance)) return;
	const unit = currency === null ? '' : ` ${currency}`;
	return new Failure(
		'funds',
		`The balance of ${balance}${unit} is too small for all orders: they cost ${amountOf(total)}${unit}`,
		{ nothingTaken: true },
	);
}

async function placeOnce(
	client: PanelClient,
	references: OrderReferences,
	plan: OrderPlan,
): Promise<RowResult> {
	const { wanted, fields } = plan;
	const { orderReference } = wanted.options;
	const isReferenced = orderReference !== '';
	if (isReferenced) {
		const claimed = await references.claim(wanted.referenceKey);
		if (claimed instanceof Failure) return failed(wanted, claimed);
		if (!claimed) return itemOf(plan, { duplicate: true });
	}
	const placed = await client.add({ service: wanted.service, ...fields, ...wanted.extraFields });
	if (!(placed instanceof Failure)) return itemOf(plan, placed);
	if (isReferenced && placed.nothingTaken) await references.giveBack(wanted.referenceKey);
	return failed(wanted, placed);
}

function dryItem(plan: OrderPlan): IDataObject {
	const { estimatedCharge } = plan;
	return itemOf(plan, {
		estimatedCharge: estimatedCharge === undefined ? null : amountOf(estimatedCharge),
		dryRun: true,
	});
}

function itemOf({ wanted, fields }: OrderPlan, outcome: IDataObject): IDataObject {
	const { options, extraFields, line } = wanted;
	const sent: Fields = { service: wanted.service, ...fields, ...extraFields };
	const { order = null, ...others } = outcome;
	return {
		order,
		service: sent.service,
		link: sent.link ?? null,
		quantity: numberOf(sent.quantity),
		...(options.orderReference !== '' && { orderReference: options.orderReference }),
		...(line !== undefined && { line }),
		...others,
	};
}

function failed({ line }: WantedOrder, failure: Failure): FailedRow {
	return new FailedRow(failure, line === undefined ? {} : { line });
}
