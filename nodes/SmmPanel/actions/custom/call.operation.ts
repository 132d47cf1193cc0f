import { Failure } from '../../panel/failures';
import { isObject, type JsonBody, type JsonObject } from '../../panel/json';
import { refusal } from '../../panel/words';
import { refusalWords } from '../../panel/refusal';
import { FailedRow } from '../failedRow';
import { defineOperation, type RowResult } from '../operation';
import { pairsParameter } from '../../parameters/pairs';
import { flagParameter, textParameter } from '../../parameters/parameter';
import { requestOptions } from '../../parameters/requestOptions';
import { runEach } from '../rowResults';

const action = textParameter({
	displayName: 'Action',
	name: 'action',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. mass_order',
	description: "The name of the action in your panel's API documentation",
});

const parameters = pairsParameter({
	displayName: 'Parameters',
	name: 'parameters',
	description: 'What to send with the action; the API key is added from the credential',
	pair: 'Parameter',
	example: ['limit', '50'],
});

const safeToRepeat = flagParameter({
	displayName: 'Safe to Repeat',
	name: 'safeToRepeat',
	type: 'boolean',
	default: false,
	description:
		'Whether the action only reads, so that it may be sent again when the panel does not answer. Leave it off for whatever costs money or changes something.',
});

export const call = defineOperation({
	value: 'call',
	name: 'Call',
	action: 'Call a custom API action that may spend money',
	description:
		'Send any action to the panel and get its answer as it is. What it costs is up to the action.',
	parameters: { action, parameters, safeToRepeat },
	options: requestOptions,
	isWrite: (params) => !params.safeToRepeat,
	run: async (operationCall) =>
		await runEach(operationCall, async ({ params }) => {
			const { client } = operationCall;
			const answer = await client.call(params.action, params.parameters, params.safeToRepeat);
			return answer instanceof Failure ? new FailedRow(answer) : itemsOf(answer);
		}),
});

function itemsOf(answer: JsonBody): RowResult[] {
	return Array.isArray(answer)
		? answer.map((element) => (isObject(element) ? itemOf(element) : { value: element }))
		: [itemOf(answer)];
}

/** What n8n looks for in a failed item. */
const OF_FAILED_ITEM = ['error', 'message', 'details'];

/** n8n would send an item that has nothing else to the error output, without its input row. */
function itemOf(element: JsonObject): RowResult {
	const isRefusal =
		Boolean(element.error) && Object.keys(element).every((name) => OF_FAILED_ITEM.includes(name));
	if (!isRefusal) return element;
	return new FailedRow(refusal(refusalWords(element) ?? JSON.stringify(element.error)));
}
