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
import { OrderReferences } from '../../store/orderReferences';

/** An order to place, or a row that can't be read as one. */
export type Wish = WantedOrder | FailedRow;

/** What will be sent for the orders of all rows, or why nothing is. */
export async function planOrders(
	{ client, store }: PanelOfCall,
	wishes: readonly Wish[][],
): Promise<Array<Array<OrderPlan | FailedRow>>> {
	const catalogue = wishes.flat().some(isLookedUp) ? await readCatalogue(client) : undefined;
	const plans = wishes.map((ofRow) =>
		ofRow.map((wish) => {
			if (wish instanceof FailedRow) return wish;
			const plan = planOrder(wish, catalogue);
			return plan instanceof Failure ? failedOrder(wish, plan) : plan;
		}),
	);
	const sendable = plans.flat().flatMap((plan) => (plan instanceof FailedRow ? [] : [plan]));
	await markDuplicates(new OrderReferences(store), sendable);
	const shortage = await shortageFor(client, sendable);
	if (shortage === undefined) return plans;
	return plans.map((ofRow) =>
		ofRow.map((plan) =>
			plan instanceof FailedRow || isFree(plan) ? plan : failedOrder(plan.wanted, shortage),
		),
	);
}

/** What is wrong with orders that shows before anything is sent, by row. */
export async function checkOrders(
	panel: PanelOfCall,
	wishes: readonly Wish[][],
): Promise<FailedRow[][]> {
	const plans = await planOrders(panel, wishes);
	return plans.map((ofRow) => ofRow.filter((plan) => plan instanceof FailedRow));
}

export function failedOrder({ line }: WantedOrder, failure: Failure): FailedRow {
	return new FailedRow(failure, line === undefined ? {} : { line });
}

function isLookedUp(wish: Wish): boolean {
	return !(wish instanceof FailedRow) && needsCatalogue(wish);
}

async function readCatalogue(client: PanelClient): Promise<Catalogue> {
	const services = await client.services();
	if (services instanceof Failure) return services;
	return new Map(services.map(({ row }) => [row.service, row]));
}

/** For those who ask what orders cost together: orders of a reference that was ordered cost nothing. */
async function markDuplicates(references: OrderReferences, plans: OrderPlan[]): Promise<void> {
	const asked = plans.filter(
		({ wanted: { options } }) =>
			options.orderReference !== '' && (options.checkFirst || options.dryRun),
	);
	const known = await references.findOrdered(asked.map(({ wanted }) => wanted.referenceKey));
	for (const plan of asked) {
		plan.isDuplicate = known.has(plan.wanted.referenceKey);
		known.add(plan.wanted.referenceKey);
	}
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
