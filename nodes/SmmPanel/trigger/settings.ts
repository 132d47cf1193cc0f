import type { IPollFunctions } from 'n8n-workflow';

import { InvalidInput } from '../parameters/parameter';
import { options as optionsParameter } from './options.parameters';
import * as parameters from './trigger.parameters';

/** Where the ids to watch come from. */
type IdSource = { ids: string[] } | { url: string };

export interface TriggerSettings {
	event: parameters.EventName;
	/** Of events about orders or refills. */
	source?: IdSource;
	/** Of events about orders or refills; empty for all. */
	statuses: string[];
	/** Of the event about the balance. */
	threshold?: number;
	options: ReturnType<typeof optionsParameter.read>;
}

/**
 * The node's parameters; expressions are read anew at every poll.
 *
 * @throws InvalidInput that names the parameter and says what to put there
 */
export function readSettings(context: IPollFunctions): TriggerSettings {
	const rawValueOf = (name: string): unknown => context.getNodeParameter(name, null);
	const event = parameters.event.read(rawValueOf('event'), {});
	const options = optionsParameter.read(rawValueOf('options'), {});
	switch (event) {
		case 'orderStatusChanged':
		case 'refillStatusChanged':
			return {
				event,
				options,
				source: readSource(event, rawValueOf),
				statuses: readStatuses(event, rawValueOf),
			};
		case 'balanceBelow':
			return {
				event,
				options,
				statuses: [],
				threshold: parameters.threshold.read(rawValueOf('threshold'), {}),
			};
		case 'serviceChanged':
			return { event, options, statuses: [] };
	}
}

type IdEvent = 'orderStatusChanged' | 'refillStatusChanged';

function readSource(event: IdEvent, rawValueOf: (name: string) => unknown): IdSource {
	if (parameters.idSource.read(rawValueOf('idSource'), {}) === 'url') {
		return { url: webAddress(parameters.listUrl.read(rawValueOf('listUrl'), {})) };
	}
	const ids = event === 'orderStatusChanged' ? parameters.orderIds : parameters.refillIds;
	return { ids: ids.read(rawValueOf(ids.property.name), {}) };
}

function readStatuses(event: IdEvent, rawValueOf: (name: string) => unknown): string[] {
	const statuses =
		event === 'orderStatusChanged' ? parameters.orderStatuses : parameters.refillStatuses;
	return statuses.read(rawValueOf('statuses'), {});
}

function webAddress(text: string): string {
	if (URL.canParse(text) && /^https?:/i.test(text)) return text;
	throw new InvalidInput(
		"'List URL' is not a web address",
		'Put the full address of the list there, e.g. https://example.com/orders.csv',
	);
}
