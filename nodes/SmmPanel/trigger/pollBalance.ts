import { Failure } from '../panel/failures';
import { isObject } from '../panel/json';
import type { EventOutcome, EventPoll } from './eventPoll';

/** Tells once when the balance falls below the threshold, and again only after it was above. */
export async function pollBalance({
	client,
	settings,
	stored,
	scope,
	isManual,
}: EventPoll): Promise<EventOutcome> {
	const answer = await client.balance();
	if (answer instanceof Failure) return { items: [], failure: answer };
	const { balance, currency } = answer;
	const { threshold = 0, options } = settings;
	const item = { event: 'balanceBelow', balance, currency, threshold };
	if (isManual) return { items: [item] };
	if (balance === null)
		return { items: [], failure: new Failure('unavailable', 'The panel sent no balance') };

	const isBelow = balance < threshold;
	const wasBelow =
		isObject(stored) && stored.scope === scope ? stored.isBelow === true : !options.emitInitial;
	return { items: isBelow && !wasBelow ? [item] : [], state: { version: 1, scope, isBelow } };
}
