import fc from 'fast-check';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/SmmPanel/actions';
import { FAILURE_KINDS } from '../../nodes/SmmPanel/panel/failures';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { answer } from '../simulatedPanel/faults';
import { BY_COLUMN, serviceById } from '../support/orderForm';
import { TEST_KEY, usePanel } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { jsonOf, runNode, type NodeRun } from '../support/runNode';
import { differencesToSchema } from '../support/schema';
import { answers, type AnyAnswer } from './answers';
import { cases, seed } from './fuzzSettings';

const { panel, credentials } = usePanel();
useProcessedData();

interface OperationCase {
	resource: string;
	operation: string;
	parameters: INodeParameters;
	/** What an item is about: the output field that repeats the id of its input. */
	about?: 'order' | 'refill';
}

const SERVICE = serviceById('2');
const ID = '={{ $json.id }}';
const REFILL = '={{ $json.refill }}';

const OPERATIONS: OperationCase[] = [
	{ resource: 'account', operation: 'getBalance', parameters: {} },
	{ resource: 'service', operation: 'getMany', parameters: { returnAll: true } },
	{ resource: 'service', operation: 'get', parameters: { service: SERVICE } },
	{ resource: 'order', operation: 'create', parameters: { service: SERVICE, fields: BY_COLUMN } },
	{
		resource: 'order',
		operation: 'create',
		parameters: {
			service: SERVICE,
			fields: BY_COLUMN,
			options: { checkFirst: true, maxCharge: 1 },
		},
	},
	{
		resource: 'order',
		operation: 'createMany',
		parameters: { lines: '2|https://instagram.com/a|100\nnone\n2|https://instagram.com/b|100' },
	},
	{ resource: 'order', operation: 'get', parameters: { orderId: ID }, about: 'order' },
	{ resource: 'order', operation: 'getMany', parameters: { orderIds: ID }, about: 'order' },
	{
		resource: 'order',
		operation: 'getMany',
		parameters: { orderIds: ID, onlyChanged: true },
	},
	{ resource: 'order', operation: 'cancel', parameters: { orderIds: ID }, about: 'order' },
	{ resource: 'refill', operation: 'create', parameters: { orderId: ID }, about: 'order' },
	{ resource: 'refill', operation: 'createMany', parameters: { orderIds: ID }, about: 'order' },
	{ resource: 'refill', operation: 'get', parameters: { refillId: REFILL }, about: 'refill' },
	{ resource: 'refill', operation: 'getMany', parameters: { refillIds: REFILL }, about: 'refill' },
	{ resource: 'custom', operation: 'call', parameters: { action: 'anything' } },
];

const INPUT = ['901', '902', '903'].map((id, index) => ({
	id,
	refill: String(31 + index),
	link: `https://instagram.com/${id}`,
	quantity: 100,
}));

async function run(
	{ resource, operation, parameters }: OperationCase,
	given: AnyAnswer[],
	stops: boolean,
): Promise<NodeRun> {
	panel.faults.clear();
	for (const [index, { status, body }] of given.entries()) {
		const times = index === given.length - 1 ? Infinity : 1;
		panel.faults.add({ misbehaviour: answer(status, body), times });
	}
	const options = isObject(parameters.options) ? parameters.options : {};
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource,
			operation,
			...parameters,
			options: { ...options, maxRetries: 0, timeout: 20 },
		},
		input: INPUT,
		onError: stops ? 'stopWorkflow' : 'continueErrorOutput',
	});
}

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort().join();

/** What is wrong with what came of an answer. */
function complaints(
	{ resource, operation, about }: OperationCase,
	{ outputs, error }: NodeRun,
): string[] {
	const wrong: string[] = [];
	if (Object.getOwnPropertyNames(Object.prototype).sort().join() !== PROTOTYPE)
		wrong.push('Object.prototype is polluted');
	if (JSON.stringify([outputs, error?.message, error?.description]).includes(TEST_KEY))
		wrong.push('the key came out');
	if (error) {
		if (!['NodeApiError', 'NodeOperationError'].includes(error.name)) wrong.push(error.name);
		if (!isReadable(error.message)) wrong.push(`message ${JSON.stringify(error.message)}`);
		return wrong;
	}
	const [results = [], failed = []] = outputs;
	const successes = results.filter(({ json }) => !isFailure(json));
	const failures = [...failed, ...results.filter(({ json }) => isFailure(json))];
	for (const item of [...successes, ...failures]) {
		if (inputOf(item) === undefined) wrong.push(`paired to ${JSON.stringify(item.pairedItem)}`);
	}
	for (const item of successes) {
		const { id, refill } = inputOf(item) ?? {};
		if (about === 'order' && item.json.order !== id)
			wrong.push(`order ${String(item.json.order)} for ${id}`);
		if (about === 'refill' && item.json.refill !== refill)
			wrong.push(`refill ${String(item.json.refill)} for ${refill}`);
	}
	for (const { json } of failures) {
		const failure = isObject(json.error) ? json.error : {};
		if (!FAILURE_KINDS.some((kind) => kind === failure.type))
			wrong.push(`type ${String(failure.type)}`);
		if (!isReadable(failure.message)) wrong.push(`message ${JSON.stringify(failure.message)}`);
	}
	if (about !== undefined && successes.length + failures.length !== INPUT.length)
		wrong.push(`${successes.length} results and ${failures.length} failures`);
	if (resource !== 'custom') {
		const items = jsonOf(successes);
		wrong.push(...differencesToSchema(resource, operation, items));
	}
	return wrong;
}

function inputOf({ pairedItem }: INodeExecutionData) {
	const item = isObject(pairedItem) && 'item' in pairedItem ? pairedItem.item : undefined;
	return typeof item === 'number' ? INPUT[item] : undefined;
}

/** A custom action gives out what the panel sent, an empty error beside its data as well. */
function isFailure({ error, ...rest }: IDataObject): boolean {
	return isObject(error) && typeof error.type === 'string' && Object.keys(rest).length === 0;
}

function isReadable(message: unknown): boolean {
	return (
		typeof message === 'string' &&
		message.trim() !== '' &&
		!/\[object|undefined|is not a function|cannot read/i.test(message)
	);
}

const CASE = fc.record({
	operation: fc.constantFrom(...OPERATIONS),
	given: answers,
	stops: fc.boolean(),
});

describe('any answer to any operation', () => {
	it('leaves no operation out', () => {
		const given = OPERATIONS.map(({ resource, operation }) => `${resource}:${operation}`);
		const all = resources.flatMap(({ value, operations }) =>
			operations.map((operation) => `${value}:${operation.value}`),
		);
		expect(new Set(given)).toEqual(new Set(all));
	});

	it('gives items or an error of n8n, each for its own row', async () => {
		await fc.assert(
			fc.asyncProperty(CASE, async ({ operation, given, stops }) => {
				const outcome = await run(operation, given, stops);
				expect(complaints(operation, outcome)).toEqual([]);
			}),
			{ numRuns: cases, seed, verbose: 0 },
		);
	}, 86_400_000);

	it('gives a row of a batch to the order it is for, wherever it stands', async () => {
		const rows = fc.record({
			charges: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 5 }),
			order: fc.shuffledSubarray(['901', '902', '903', '904', 'x'], { minLength: 1 }),
			asList: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(rows, async ({ charges, order, asList }) => {
				const ids = ['901', '902', '903', '904', 'x'];
				const chargeOf = (id: string) => charges[ids.indexOf(id)];
				const row = (id: string) => ({ charge: String(chargeOf(id)), status: 'Completed' });
				const whole = asList
					? order.map((id) => ({ order: id, ...row(id) }))
					: Object.fromEntries(order.map((id) => [id, row(id)]));
				const given = [{ status: 200, body: JSON.stringify(whole) }];
				const operation = { resource: 'order', operation: 'getMany', parameters: { orderIds: ID } };
				const { outputs } = await run(operation, given, false);

				for (const { order: id, charge } of jsonOf(outputs[0]))
					expect([id, charge]).toEqual([id, chargeOf(String(id))]);
			}),
			{ numRuns: Math.ceil(cases / 50), seed },
		);
	}, 86_400_000);
});
