import fc from 'fast-check';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { FAILURE_KINDS } from '../../nodes/SmmPanel/panel/failures';
import { isObject } from '../../nodes/SmmPanel/panel/json';
import { answer } from '../simulatedPanel/faults';
import { OPERATIONS } from '../support/operations';
import { TEST_KEY, usePanel } from '../support/panel';
import { useProcessedData } from '../support/processedData';
import { jsonOf, runNode, type NodeRun } from '../support/runNode';
import { differencesToSchema } from '../support/schema';
import { answers, type AnyAnswer } from './answers';
import { fieldAnswer } from './fieldAnswers';
import { cases, seed } from './fuzzSettings';
import { isCanceledSurely, isFinalSurely, isMadeSurely } from './sureSigns';

const { panel, credentials } = usePanel();
useProcessedData();

interface OperationCase {
	parameters: INodeParameters;
	/** What an item is about: the output field that repeats the id of its input. */
	about?: 'order' | 'refill';
}

const ORDER_ID = '={{ $json.running }}';
const LINES = '2|https://instagram.com/a|100\nnone\n2|https://instagram.com/b|100';

function variant(name: string, more: INodeParameters): OperationCase {
	return { parameters: { ...OPERATIONS[name]?.parameters, ...more } };
}

function aboutOf(parameters: INodeParameters): 'order' | 'refill' | undefined {
	if ('orderId' in parameters || 'orderIds' in parameters) return 'order';
	return 'refillId' in parameters || 'refillIds' in parameters ? 'refill' : undefined;
}

const CASES: OperationCase[] = [
	...Object.values(OPERATIONS).map(({ parameters }) => ({
		parameters,
		about: aboutOf(parameters),
	})),
	variant('service:getMany', { returnAll: true }),
	variant('order:create', { options: { checkFirst: true, maxCharge: 1 } }),
	variant('order:createMany', { lines: LINES }),
	variant('order:getMany', { onlyChanged: true }),
];

const INPUT = ['901', '902', '903'].map((id, index) => ({
	running: id,
	completed: id,
	refill: String(31 + index),
	link: `https://instagram.com/${id}`,
	quantity: 100,
}));

let runs = 0;

async function run(
	{ parameters }: OperationCase,
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
		// What is known of an account's limit must not slow down the next run.
		credentials: { ...credentials(), apiKey: `${TEST_KEY}-${++runs}` },
		parameters: {
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
	{ parameters, about }: OperationCase,
	{ outputs, error }: NodeRun,
	given: AnyAnswer[],
): string[] {
	const isReadable = (message: unknown) => isSentence(message) || isOfPanel(message, given);
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
		const { running, refill } = inputOf(item) ?? {};
		if (about === 'order' && item.json.order !== running)
			wrong.push(`order ${String(item.json.order)} for ${running}`);
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
	const { resource, operation } = parameters;
	if (resource !== 'custom') {
		const items = jsonOf(successes);
		wrong.push(...differencesToSchema(String(resource), String(operation), items));
	}
	return wrong;
}

/** What was reported done or final without a sure sign of it in what the panel answered. */
function unsureReports(
	{ parameters: { resource, operation } }: OperationCase,
	{ outputs }: NodeRun,
	given: AnyAnswer[],
): string[] {
	const wrong: string[] = [];
	for (const { order, refill, status, isFinal, canceled, error } of jsonOf(outputs[0])) {
		if (error !== undefined || resource === 'custom' || resource === 'service') continue;
		const makes = String(operation).startsWith('create') ? resource : undefined;
		if (makes === 'order' && !isMadeSurely('order', order, given))
			wrong.push(`order ${String(order)} without a sign`);
		if (makes === 'refill' && !isMadeSurely('refill', refill, given))
			wrong.push(`refill ${String(refill)} without a sign`);
		if (canceled === true && !isCanceledSurely(given)) wrong.push('canceled without a sign');
		if (isFinal === true && !isFinalSurely(given))
			wrong.push(`${String(status)} and final without a sign`);
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

/** What the node says before the words a panel gave for an earlier row. */
const BEFORE_ITS_WORDS = /^Not sent: the panel did not answer the requests before: /;

/** Panels say what no program should. */
function isOfPanel(message: unknown, given: AnyAnswer[]): boolean {
	const beginning = String(message).replace(BEFORE_ITS_WORDS, '').slice(0, 12);
	return given.some(({ body }) => body.includes(beginning));
}

function isSentence(message: unknown): boolean {
	return (
		typeof message === 'string' &&
		message.trim() !== '' &&
		!/\[object|undefined|is not a function|cannot read/i.test(message)
	);
}

/** A panel's limit holds back an account for up to a minute, and the tests with it. */
function isAboutRate({ status, body }: AnyAnswer): boolean {
	return status === 429 || /rate.?limit|too many|minute/i.test(body);
}

const CASE = fc.record({
	operation: fc.constantFrom(...CASES),
	given: fc
		.oneof(answers, fc.array(fieldAnswer, { minLength: 1, maxLength: 2 }))
		.filter((given) => !given.some(isAboutRate)),
	stops: fc.boolean(),
});

describe('any answer to any operation', () => {
	it('gives items or an error of n8n, each for its own row, and nothing done or final without a sure sign', async () => {
		await fc.assert(
			fc.asyncProperty(CASE, async ({ operation, given, stops }) => {
				const outcome = await run(operation, given, stops);
				expect([
					...complaints(operation, outcome, given),
					...unsureReports(operation, outcome, given),
				]).toEqual([]);
			}),
			{ numRuns: cases, seed, verbose: 0 },
		);
	}, 86_400_000);

	it('gives a row of a batch to the order it is for, wherever it stands', async () => {
		const rows = fc.record({
			charges: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 5 }),
			order: fc.shuffledSubarray(['901', '902', '903', '904', 'KXQ'], { minLength: 1 }),
			asList: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(rows, async ({ charges, order, asList }) => {
				const ids = ['901', '902', '903', '904', 'KXQ'];
				const chargeOf = (id: string) => charges[ids.indexOf(id)];
				const row = (id: string) => ({ charge: String(chargeOf(id)), status: 'Completed' });
				const whole = asList
					? order.map((id) => ({ order: id, ...row(id) }))
					: Object.fromEntries(order.map((id) => [id, row(id)]));
				const given = [{ status: 200, body: JSON.stringify(whole) }];
				const operation = variant('order:getMany', { orderIds: ORDER_ID });
				const { outputs } = await run(operation, given, false);

				for (const { order: id, charge } of jsonOf(outputs[0]))
					expect([id, charge]).toEqual([id, chargeOf(String(id))]);
			}),
			{ numRuns: Math.ceil(cases / 50), seed },
		);
	}, 86_400_000);
});
