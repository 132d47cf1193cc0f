import { mapParallel } from '../../panel/batch';
import { OrderReferences } from '../../store/orderReferences';
import { FailedRow } from '../failedRow';
import type { PanelOfCall, RowResult } from '../operation';
import { placeOpenOrders } from './openOrders';
import type { OrderPlan } from './orderPlan';
import { duplicateItem, OrderSender } from './orderSender';
import { planOrders, type OrderToPlace } from './planOrders';
import { isReferenced, ReferencedOrders } from './referencedOrders';

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
		return await placeOpenOrders(panel, orders, results);
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
