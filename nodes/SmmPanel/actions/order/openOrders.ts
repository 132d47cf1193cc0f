import { mapParallel } from '../../panel/batch';
import { LEASE_MS } from '../../store/storeLock';
import type { PanelOfCall, RowResult } from '../operation';
import { OpenOrder, type ReferencedOrders } from './referencedOrders';

/** When (ms) an open reference is looked at again: another execution may be ordering it at this moment. */
const LOOKS_AFTER_MS = [1_000, 4_000];

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
	const lookAfter = async (ms: number, open: readonly OpenOrder[], isOrderedAgain: boolean) => {
		await wait(openAt + ms - performance.now());
		const plans = open.map(({ plan }) => plan);
		const again = orders.lookAgain(plans, isOrderedAgain);
		current = await mapParallel(current, settings.parallelRequests, async (result) =>
			result instanceof OpenOrder && open.includes(result)
				? await again.place(result.plan)
				: result,
		);
	};
	let current = [...results];
	for (const ms of LOOKS_AFTER_MS) {
		const open = current.filter(isOpen);
		if (open.length > 0) await lookAfter(ms, open, false);
	}
	const orderedAgain = current
		.filter(isOpen)
		.filter(({ plan }) => plan.wanted.options.ifOutcomeUnknown === 'orderAgain');
	if (orderedAgain.length > 0) await lookAfter(LEASE_MS + settings.timeoutMs, orderedAgain, true);
	return current;
}

function isOpen(result: RowResult): result is OpenOrder {
	return result instanceof OpenOrder;
}
