import { Failure } from '../panel/failures';
import { isObject } from '../panel/json';
import type { EventOutcome, EventPoll } from './eventPoll';
import type { BalanceSettings } from './settings';

/** Tells once when the balance falls below the threshold, and again only after it was above. */
export async function pollBalance({
	client,
	settings: { event, threshold, options },
	stored,
	scope,
	isManual,
}: EventPoll<BalanceSettings>): Promise<EventOutcome> {
	const answer = await client.balance();
	if (answer instanceof Failure) return { items: [], failure: answer };
	const { balance, currency } = answer;
	const item = { event, balance, currency, threshold };
	if (isManual) return { items: [item] };
	if (balance === null)
		return { items: [], failure: new Failure('unavailable', 'The panel sent no balance') };

	const isBelow = balance < threshold;
	const wasBelow =
		isObject(stored) && stored.scope === scope ? stored.isBelow === true : !options.emitInitial;
	return { items: isBelow && !wasBelow ? [item] : [], state: { version: 1, scope, isBelow } };
}
