import { readOrderStatus } from '../../panel/status';
import { trimMarks } from '../../parameters/pastedText';
import { flagParameter, textParameter, type Parameter } from '../../parameters/parameter';

export const onlyChanged = flagParameter({
	displayName: 'Only Changed',
	name: 'onlyChanged',
	type: 'boolean',
	default: false,
	description: 'Whether to return only orders whose status is another than Known Status',
});

/** The status a row has already, in the contract's spelling; empty when it has none. */
export const knownStatus: Parameter<string> = statusParameter(
	textParameter({
		displayName: 'Known Status',
		name: 'knownStatus',
		type: 'string',
		default: '',
		placeholder: 'e.g. In progress',
		description:
			'The status your row has already: drag its status column here. Spelled as any panel writes it. An order whose row has none is always returned.',
		displayOptions: { show: { onlyChanged: [true] } },
	}),
);

function statusParameter({ property, read }: Parameter<string>): Parameter<string> {
	return {
		property,
		read(value, input) {
			const word = trimMarks(read(value, input));
			return word === '' ? '' : readOrderStatus(word).status;
		},
	};
}
