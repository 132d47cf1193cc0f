import fc from 'fast-check';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import ANSWERS from '../field/answers.json';
import type { FieldAnswer } from '../field/fieldAnswer';
import type { AnyAnswer } from './answers';
import { mutation } from './mutations';

const ROWS: readonly FieldAnswer[] = ANSWERS;

/** The IDs of the fuzzed rows, in the place of those that were asked for in the field. */
const IDS = { order: ['901', '902', '903'], refill: ['31', '32', '33'] };

/** What panels answered, with a few changes: in other envelopes, other types, another locale, or cut. */
export const fieldAnswer: fc.Arbitrary<AnyAnswer> = fc
	.record({
		row: fc.constantFrom(...ROWS),
		mutate: mutation,
		cut: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
	})
	.map(({ row, mutate, cut }) => {
		const body = isBody(row.body) ? JSON.stringify(mutate(withOurIds(row))) : String(row.body);
		return { status: row.status, body: body.slice(0, Math.max(0, body.length - cut)) };
	});

function isBody(body: unknown): boolean {
	return typeof body === 'object' && body !== null;
}

function withOurIds({ body, sent }: FieldAnswer): unknown {
	const { order, orders, refill, refills } = sent;
	const noun = refill === undefined && refills === undefined ? 'order' : 'refill';
	const asked = (orders ?? refills ?? order ?? refill ?? '').split(',').filter(Boolean);
	const ours = new Map(asked.map((id, index) => [id, IDS[noun][index % 3] ?? id]));
	const rename = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(rename);
		if (isObject(value))
			return Object.fromEntries(
				Object.entries(value).map(([name, inside]) => [ours.get(name) ?? name, rename(inside)]),
			);
		const id = ours.get(String(value));
		return id === undefined ? value : typeof value === 'number' ? Number(id) : id;
	};
	return rename(body);
}
