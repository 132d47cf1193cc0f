import { mapParallel } from '../../panel/batch';
import { LEASE_MS } from '../../store/storeLock';
import type { PanelOfCall, RowResult } from '../operation';
import { OpenOrder, type ReferencedOrders } from './referencedOrders';

/** When (ms) an open reference is looked at again: another execution may be ordering it at this moment. */
const FIRST_LOOK_MS = 1_000;
const SECOND_LOOK_MS = 4_000;

/**
 * Places what was open, once the other execution has let go of it. What is to be ordered again is
 * ordered when nobody can have it under way any more: within the lease an order is sent or looked
 * at again, and within its timeout it ends.
 */
export async function placeOpenOrders(
	{ settings, wait }: PanelOfCall,
	orders: ReferencedOrders,
	results: readonly RowResult[],
): Promise<RowResult[]> {
	const openAt = orders.lastOpenAt;
	const lookAgain = async (before: readonly RowResult[], ms: number, isOrderedAgain = false) => {
		const isMeant = (result: RowResult): result is OpenOrder =>
			result instanceof OpenOrder && (!isOrderedAgain || isToOrderAgain(result));
		const plans = before.filter(isMeant).map(({ plan }) => plan);
		if (plans.length === 0) return [...before];
		await wait(openAt + ms - performance.now());
		const again = orders.lookAgain(plans, isOrderedAgain);
		return await mapParallel(before, settings.parallelRequests, async (result) =>
			isMeant(result) ? await again.place(result.plan) : result,
		);
	};
	const first = await lookAgain(results, FIRST_LOOK_MS);
	const second = await lookAgain(first, SECOND_LOOK_MS);
	return await lookAgain(second, LEASE_MS + settings.timeoutMs, true);
}

function isToOrderAgain({ plan }: OpenOrder): boolean {
	return plan.wanted.options.ifOutcomeUnknown === 'orderAgain';
}
