import fc from 'fast-check';

import { isObject } from '../../nodes/SmmPanel/panel/json';

/** An answer changed in one place; `pick` says where, and to what. */
type Mutation = (json: unknown, pick: number) => unknown;

const ENVELOPES = ['data', 'order', 'orders', 'result', 'response', 'refill', 'service', 'x'];
const MARKS = [{}, { status: 'success' }, { success: true }, { code: 200 }, { status: 'error' }];
const NAMES =
	'status state order_status order orderId id refill refill_id cancel canceled charge remains start_count error message success balance data user'.split(
		' ',
	);
const VALUES = [
	'Completed',
	'In progress',
	'success',
	'error',
	'Canceled',
	'Incorrect order ID',
	'Not enough funds on balance',
	'Order placed successfully',
	'Provider error. Please try again.',
	'requested',
	'0',
	'2',
	901,
	0,
	1,
	true,
	false,
	null,
	{},
	[],
];

const wrap: Mutation = (json, pick) => ({
	...MARKS[pick % MARKS.length],
	[ENVELOPES[pick % ENVELOPES.length] ?? 'data']: json,
});

const list: Mutation = (json) => [json];

const rename: Mutation = (json, pick) =>
	changeOne(json, pick, ([, value]) => [NAMES[pick % NAMES.length] ?? 'id', value]);

const respell: Mutation = (json, pick) =>
	changeOne(json, pick, ([name, value]) => [
		pick % 2 === 0 ? name.toUpperCase() : name.replace(/_(\w)/g, (_, letter) => `${letter}`),
		value,
	]);

const retype: Mutation = (json, pick) =>
	changeOne(json, pick, ([name, value]) => [name, retyped(value, pick)]);

const replace: Mutation = (json, pick) =>
	changeOne(json, pick, ([name]) => [name, VALUES[pick % VALUES.length]]);

const drop: Mutation = (json, pick) => changeOne(json, pick, () => undefined);

const add: Mutation = (json, pick) =>
	isObject(json)
		? { ...json, [NAMES[pick % NAMES.length] ?? 'id']: VALUES[pick % VALUES.length] }
		: json;

/** Numbers as another country writes them. */
const translate: Mutation = (json) => everyScalar(json, translated);

const MUTATIONS = { wrap, list, rename, respell, retype, replace, drop, add, translate };

/** One to three changes, one after the other. */
export const mutation: fc.Arbitrary<(json: unknown) => unknown> = fc
	.array(fc.tuple(fc.constantFrom(...Object.values(MUTATIONS)), fc.nat(10_000)), { maxLength: 3 })
	.map(
		(changes) => (json: unknown) =>
			changes.reduce((changed, [mutate, pick]) => mutate(changed, pick), json),
	);

type Entry = [name: string, value: unknown];

/** Changes one of all fields, at whatever depth. */
function changeOne(
	json: unknown,
	pick: number,
	change: (entry: Entry) => Entry | undefined,
): unknown {
	let left = pick % Math.max(1, countFields(json));
	const walk = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(walk);
		if (!isObject(value)) return value;
		const entries = Object.entries(value).flatMap((entry): Entry[] => {
			if (left-- === 0) {
				const changed = change(entry);
				return changed === undefined ? [] : [changed];
			}
			return [[entry[0], walk(entry[1])]];
		});
		return Object.fromEntries(entries);
	};
	return walk(json);
}

function countFields(json: unknown): number {
	if (typeof json !== 'object' || json === null) return 0;
	const own = Array.isArray(json) ? 0 : Object.keys(json).length;
	return Object.values(json).reduce<number>((sum, value) => sum + countFields(value), own);
}

function retyped(value: unknown, pick: number): unknown {
	if (pick % 3 === 0) return [value];
	if (pick % 3 === 1) return { value };
	return typeof value === 'string' ? Number(value) : String(value);
}

function everyScalar(json: unknown, change: (value: unknown) => unknown): unknown {
	if (Array.isArray(json)) return json.map((value) => everyScalar(value, change));
	if (!isObject(json)) return change(json);
	return Object.fromEntries(
		Object.entries(json).map(([name, value]) => [name, everyScalar(value, change)]),
	);
}

function translated(value: unknown): unknown {
	const text = String(value);
	return /^\d+\.\d+$/.test(text) ? text.replace('.', ',') : value;
}
