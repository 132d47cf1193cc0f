import { amountOf, moneyOf } from '../../panel/ordering/charge';
import type { PanelClient } from '../../panel/client';
import { Failure, notSentBecause } from '../../panel/failures';
import { FailedRow } from '../failedRow';
import type { PanelOfCall } from '../operation';
import {
	needsCatalogue,
	planOrder,
	type Catalogue,
	type OrderPlan,
	type WantedOrder,
} from './orderPlan';
import type { NodeStore } from '../../store/nodeStore';
import { openReference, OrderReferences } from '../../store/orderReferences';

/** An order to place, or a row that can't be read as one. */
export type OrderToPlace = WantedOrder | FailedRow;

/** What will be sent for the orders of all rows, or why nothing is. */
export async function planOrders(
	{ client, store }: PanelOfCall,
	orders: readonly OrderToPlace[][],
): Promise<Array<Array<OrderPlan | FailedRow>>> {
	const catalogue = orders.flat().some(isLookedUp) ? await readCatalogue(client) : undefined;
	const plans = orders.map((ofRow) =>
		ofRow.map((order) => {
			if (order instanceof FailedRow) return order;
			const plan = planOrder(order, catalogue);
			return plan instanceof Failure ? failedOrder(order, plan) : plan;
		}),
	);
	const sendable = plans.flat().flatMap((plan) => (plan instanceof FailedRow ? [] : [plan]));
	const unsendable = await lookUpReferences(store, sendable);
	const shortage = await shortageFor(
		client,
		sendable.filter((plan) => !unsendable.has(plan)),
	);
	return plans.map((ofRow) =>
		ofRow.map((plan) => {
			if (plan instanceof FailedRow) return plan;
			const failure = unsendable.get(plan) ?? (isFree(plan) ? undefined : shortage);
			return failure === undefined ? plan : failedOrder(plan.wanted, failure);
		}),
	);
}

/** What is wrong with orders that shows before anything is sent, by row. */
export async function checkOrders(
	panel: PanelOfCall,
	orders: readonly OrderToPlace[][],
): Promise<FailedRow[][]> {
	const plans = await planOrders(panel, orders);
	return plans.map((ofRow) => ofRow.filter((plan) => plan instanceof FailedRow));
}

export function failedOrder({ line }: WantedOrder, failure: Failure): FailedRow {
	return new FailedRow(failure, line === undefined ? {} : { line });
}

function isLookedUp(order: OrderToPlace): boolean {
	return !(order instanceof FailedRow) && needsCatalogue(order);
}

async function readCatalogue(client: PanelClient): Promise<Catalogue> {
	const services = await client.services();
	if (services instanceof Failure) return services;
	return new Map(services.map(({ row }) => [row.service, row]));
}

/**
 * For those who ask before anything is sent: marks orders of a reference that was ordered, as they cost
 * nothing. Returns those that won't be sent, and why.
 */
async function lookUpReferences(
	store: NodeStore,
	plans: readonly OrderPlan[],
): Promise<Map<OrderPlan, Failure>> {
	const asked = plans.filter(
		({ wanted: { options } }) =>
			options.orderReference !== '' && (options.checkFirst || options.dryRun),
	);
	const references = new OrderReferences(store);
	const claims = await references.find(asked.map(({ wanted }) => wanted.referenceKey));
	await references.close();
	const unsendable = new Map<OrderPlan, Failure>();
	for (const plan of asked) {
		const { referenceKey, options } = plan.wanted;
		const claim = claims.get(referenceKey);
		const isOpen = claim === 'open' && options.ifOutcomeUnknown === 'fail';
		if (isOpen) unsendable.set(plan, openReference());
		else if (claim instanceof Failure) unsendable.set(plan, claim);
		else plan.isDuplicate = claim === 'accepted';
		// A second row of the reference costs nothing.
		if (!isOpen && !(claim instanceof Failure)) claims.set(referenceKey, 'accepted');
	}
	return unsendable;
}

/** Whether nothing will be sent for it. */
function isFree({ wanted, isDuplicate = false }: OrderPlan): boolean {
	return wanted.options.dryRun || isDuplicate;
}

/** Why the balance is not enough for all orders together, for those who want it checked first. */
async function shortageFor(
	client: PanelClient,
	plans: readonly OrderPlan[],
): Promise<Failure | undefined> {
	if (!plans.some(({ wanted: { options } }) => options.checkFirst && !options.dryRun)) return;
	const answer = await client.balance();
	if (answer instanceof Failure) return notSentBecause(answer);
	const { balance, currency } = answer;
	const charges = plans
		.filter((plan) => !isFree(plan))
		.map(({ estimatedCharge = 0n }) => estimatedCharge);
	const total = charges.reduce((sum, charge) => sum + charge, 0n);
	if (balance === null || total <= moneyOf(balance)) return;
	const unit = currency === null ? '' : ` ${currency}`;
	return Failure.notSent(
		'funds',
		`The balance of ${balance}${unit} is too small for all orders: they cost ${amountOf(total)}${unit}`,
	);
}
