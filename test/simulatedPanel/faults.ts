import { createRandom } from '../support/random';

/** What the panel does wrong instead of answering. */
export type Misbehaviour =
	/** The connection is cut. */
	| { kind: 'reset' }
	/** No answer comes at all. */
	| { kind: 'silence' }
	/** The panel's own answer, changed. */
	| { kind: 'edit'; edit: (answer: unknown) => unknown }
	/** The text of the panel's own answer, changed. */
	| { kind: 'rewrite'; rewrite: (text: string) => string }
	/** The panel's own answer, late. */
	| { kind: 'late'; ms: number }
	/** The panel's own answer in two pieces, the second of them late. */
	| { kind: 'pieces'; ms: number }
	/** An answer begins, a byte at a time, and never ends. */
	| { kind: 'drip' }
	/** An answer of so many bytes. */
	| { kind: 'flood'; bytes: number }
	/** Something else is answered. */
	| { kind: 'answer'; status: number; text: string; headers?: Record<string, string> };

export interface Fault {
	/** The action it happens to; without one, every action. */
	action?: string;
	/** Before or after the panel acted on the request: after, an order exists. */
	moment: 'before' | 'after';
	misbehaviour: Misbehaviour;
	/** How many requests it happens to. */
	times: number;
	/** Only every nth request of those it could happen to. */
	every: number;
	/** How likely it happens to a request, from 0 to 1. */
	chance: number;
	/** Makes the same requests meet it in every run. */
	seed: number;
}

const ALWAYS = { moment: 'before', times: Infinity, every: 1, chance: 1, seed: 1 } as const;

/** The switches tests set. */
export class Faults {
	private readonly faults: Array<Fault & { seen: number; random: () => number }> = [];

	add(given: Partial<Fault> & Pick<Fault, 'misbehaviour'>): void {
		const fault = { ...ALWAYS, ...given };
		this.faults.push({ ...fault, seen: 0, random: createRandom(fault.seed) });
	}

	clear(): void {
		this.faults.length = 0;
	}

	/** The fault that happens to this request at this moment, if any. */
	next(action: string, moment: Fault['moment']): Misbehaviour | undefined {
		for (const fault of this.faults) {
			if (fault.moment !== moment || fault.times === 0) continue;
			if (fault.action !== undefined && fault.action !== action) continue;
			fault.seen++;
			if (fault.seen % fault.every !== 0) continue;
			if (fault.chance < 1 && fault.random() >= fault.chance) continue;
			fault.times--;
			return fault.misbehaviour;
		}
		return undefined;
	}
}

export const answer = (
	status: number,
	text: string,
	headers?: Record<string, string>,
): Misbehaviour => ({
	kind: 'answer',
	status,
	text,
	headers,
});

export const reset: Misbehaviour = { kind: 'reset' };

export const silence: Misbehaviour = { kind: 'silence' };

/** Rows are left out of the answer: every nth. */
export const omitRows = (every: number): Misbehaviour => ({
	kind: 'edit',
	edit: (rows) =>
		typeof rows === 'object' && rows !== null
			? Object.fromEntries(Object.entries(rows).filter((_, index) => index % every !== 0))
			: rows,
});

export const webPage = answer(
	200,
	'<!DOCTYPE html><html><head><title>Maintenance</title></head></html>',
	{
		'content-type': 'text/html',
	},
);

export const drip: Misbehaviour = { kind: 'drip' };
export const flood = (bytes: number): Misbehaviour => ({ kind: 'flood', bytes });
