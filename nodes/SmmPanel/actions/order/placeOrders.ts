import { mapParallel } from '../../panel/batch';
import { OrderReferences } from '../../store/orderReferences';
import { FailedRow } from '../failedRow';
import type { PanelOfCall, RowResult } from '../operation';
import type { OrderPlan } from './orderPlan';
import { duplicateItem, OrderSender } from './orderSender';
import { planOrders, type OrderToPlace } from './planOrders';
import { isReferenced, OpenOrder, ReferencedOrders } from './referencedOrders';

/** How long an open reference is given: another execution may be ordering it at this moment. */
const OPEN_FOR_MS = 1_000;

/** Places the orders of all rows, one after another unless the options say otherwise. */
export async function placeOrders(
	panel: PanelOfCall,
	orders: readonly OrderToPlace[][],
): Promise<RowResult[][]> {
	const plans = await planOrders(panel, orders);
	const results = await placeAll(panel, plans.flat());
	let placed = 0;
	return plans.map(({ length }) => results.slice(placed, (placed += length)));
}

async function placeAll(
	panel: PanelOfCall,
	plans: ReadonlyArray<OrderPlan | FailedRow>,
): Promise<RowResult[]> {
	const parallel = panel.settings.parallelRequests;
	const references = new OrderReferences(panel.store);
	const sender = new OrderSender(panel, references);
	const orders = new ReferencedOrders(references, sender, plans.filter(isReferenced), parallel);
	try {
		const results = await mapParallel(plans, parallel, async (plan) => {
			if (plan instanceof FailedRow) return plan;
			if (isReferenced(plan)) return await orders.place(plan);
			return await placePlain(sender, plan);
		});
		const open = results.flatMap((result) => (result instanceof OpenOrder ? [result.plan] : []));
		if (open.length === 0) return results;
		await panel.wait(orders.lastOpenAt + OPEN_FOR_MS - performance.now());
		const again = orders.lookAgain(open);
		return await mapParallel(results, parallel, async (result) =>
			result instanceof OpenOrder ? await again.place(result.plan) : result,
		);
	} finally {
		await references.close();
	}
}

async function placePlain(sender: OrderSender, plan: OrderPlan): Promise<RowResult> {
	if (plan.isDuplicate) return duplicateItem(plan);
	const place = sender.enter();
	const { row } = await sender.send(plan, place).finally(place.leave);
	return row;
}
