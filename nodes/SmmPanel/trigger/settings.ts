import type { IPollFunctions } from 'n8n-workflow';

import type { Noun } from '../panel/matching';
import { InvalidInput, type Parameter } from '../parameters/parameter';
import { options as optionsParameter } from './options.parameters';
import * as parameters from './trigger.parameters';

/** Where the ids to watch come from. */
type IdSource = { ids: string[] } | { url: string };

interface AnySettings {
	options: ReturnType<typeof optionsParameter.read>;
}

/** Of every event about ids. */
interface WatchSettings extends AnySettings {
	noun: Noun;
	source: IdSource;
}

export interface StatusSettings extends WatchSettings {
	event: 'orderStatusChanged' | 'refillStatusChanged';
	/** As the user wrote them; empty for all. */
	statuses: string[];
}

export interface StalledSettings extends WatchSettings {
	event: 'orderStalled';
	stalledAfterMs: number;
}

export interface BalanceSettings extends AnySettings {
	event: 'balanceBelow';
	threshold: number;
}

export interface ServiceSettings extends AnySettings {
	event: 'serviceChanged';
	/** A change of the rate by less (percent) is none. */
	smallestChange: number;
}

export type TriggerSettings = StatusSettings | StalledSettings | BalanceSettings | ServiceSettings;

const HOUR_MS = 3_600_000;

/**
 * The node's parameters; expressions are read anew at every poll.
 *
 * @throws InvalidInput that names the parameter and says what to put there
 */
export function readSettings(context: IPollFunctions): TriggerSettings {
	const read = <T>({ property, read: readValue }: Parameter<T>): T =>
		readValue(context.getNodeParameter(property.name, null), {});
	const event = read(parameters.event);
	const options = read(optionsParameter);
	switch (event) {
		case 'orderStatusChanged':
			return {
				event,
				options,
				noun: 'order',
				source: readSource(read, parameters.orderIds),
				statuses: read(parameters.orderStatuses),
			};
		case 'refillStatusChanged':
			return {
				event,
				options,
				noun: 'refill',
				source: readSource(read, parameters.refillIds),
				statuses: read(parameters.refillStatuses),
			};
		case 'orderStalled':
			return {
				event,
				options,
				noun: 'order',
				source: readSource(read, parameters.orderIds),
				stalledAfterMs: read(parameters.stalledAfter) * HOUR_MS,
			};
		case 'balanceBelow':
			return { event, options, threshold: read(parameters.threshold) };
		case 'serviceChanged':
			return { event, options, smallestChange: read(parameters.smallestChange) };
	}
}

function readSource(read: <T>(parameter: Parameter<T>) => T, ids: Parameter<string[]>): IdSource {
	return read(parameters.idSource) === 'url'
		? { url: webAddress(read(parameters.listUrl)) }
		: { ids: read(ids) };
}

function webAddress(text: string): string {
	if (URL.canParse(text) && /^https?:/i.test(text)) return text;
	throw new InvalidInput(
		"'List URL' is not a web address",
		'Put the full address of the list there, e.g. https://example.com/orders.csv',
	);
}
