import type { IDataObject } from 'n8n-workflow';

import { mapParallel } from '../../panel/batch';
import { amountOf } from '../../panel/ordering/charge';
import type { PanelClient } from '../../panel/client';
import { Failure } from '../../panel/failures';
import { numberOf } from '../../panel/json';
import { stopped } from '../../panel/request';
import type { PlacedOrder } from '../../panel/rows';
import { FailedRow } from '../failedRow';
import type { PanelOfCall, RowResult } from '../operation';
import type { OrderPlan } from './orderPlan';
import { OrderReferences } from '../../store/orderReferences';
import { failedOrder, planOrders, type Wish } from './planOrders';

/** Places the orders of all rows, one after another unless the options say otherwise. */
export async function placeOrders(
	panel: PanelOfCall,
	wishes: readonly Wish[][],
): Promise<RowResult[][]> {
	const { client, settings, store, isStopped } = panel;
	const plans = await planOrders(panel, wishes);
	const references = new OrderReferences(store);
	const results = await mapParallel(plans.flat(), settings.parallelRequests, async (plan) => {
		if (plan instanceof FailedRow) return plan;
		if (plan.wanted.options.dryRun) return dryItem(plan);
		if (isStopped()) return failedOrder(plan.wanted, stopped());
		return await placeOnce(client, references, plan);
	});
	await references.close();
	let placed = 0;
	return plans.map(({ length }) => results.slice(placed, (placed += length)));
}

async function placeOnce(
	client: PanelClient,
	references: OrderReferences,
	plan: OrderPlan,
): Promise<RowResult> {
	const { wanted, fields } = plan;
	const { referenceKey } = wanted;
	if (wanted.options.orderReference === '') return resultOf(plan, await client.add(fields));

	const claimed = await references.claim(referenceKey);
	if (claimed instanceof Failure) return failedOrder(wanted, claimed);
	if (!claimed) return itemOf(plan, { duplicate: true });
	const placed = await client.add(fields);
	if (placed instanceof Failure && placed.nothingTaken) await references.giveBack(referenceKey);
	else await references.keep(referenceKey);
	return resultOf(plan, placed);
}

function resultOf(plan: OrderPlan, placed: PlacedOrder | Failure): RowResult {
	return placed instanceof Failure ? failedOrder(plan.wanted, placed) : itemOf(plan, placed);
}

function dryItem(plan: OrderPlan): IDataObject {
	const { estimatedCharge, isDuplicate } = plan;
	if (isDuplicate) return itemOf(plan, { duplicate: true, estimatedCharge: 0, dryRun: true });
	const amount = estimatedCharge === undefined ? null : amountOf(estimatedCharge);
	return itemOf(plan, { estimatedCharge: amount, dryRun: true });
}

function itemOf({ wanted, fields }: OrderPlan, outcome: IDataObject): IDataObject {
	const { options, line } = wanted;
	const { order = null, ...others } = outcome;
	return {
		order,
		service: fields.service,
		link: fields.link ?? null,
		quantity: numberOf(fields.quantity),
		...(options.orderReference !== '' && { orderReference: options.orderReference }),
		...(line !== undefined && { line }),
		...others,
	};
}
