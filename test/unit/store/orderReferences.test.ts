import { sleep } from 'n8n-workflow';

import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import type { NodeStore } from '../../../nodes/SmmPanel/store/nodeStore';
import { OrderReferences } from '../../../nodes/SmmPanel/store/orderReferences';
import { LEASE_MS } from '../../../nodes/SmmPanel/store/storeLock';
import { ProcessedData } from '../../support/processedData';
import { createRandom } from '../../support/random';
import { openWorker } from '../../support/storeWorkers';

const data = new ProcessedData();

beforeEach(() => {
	data.reset();
});

/** What a new execution of a new process finds. */
async function claimOf(reference: string): Promise<unknown> {
	const claims = await new OrderReferences(openWorker(data)).find([reference]);
	const claim = claims.get(reference);
	return claim === 'claimed' ? 'free' : claim;
}

/** Claims and is killed. */
async function claimAndDie(...references: string[]): Promise<void> {
	await new OrderReferences(openWorker(data)).claim(references);
}

async function accept(...references: string[]): Promise<void> {
	const execution = new OrderReferences(openWorker(data));
	await execution.claim(references);
	for (const reference of references) execution.accept(reference);
	await execution.close();
}

function stored(): readonly string[] {
	const row = data.rows.get('workflow n:node');
	return row?.mode === 'entries' ? row.data : [];
}

describe('a reference', () => {
	it('is accepted once the panel took its order, and leaves one value in the store', async () => {
		await accept('row 1', 'row 2');

		expect(await claimOf('row 1')).toBe('accepted');
		expect(stored()).toHaveLength(2);
	});

	it('is open when the process ended before it was confirmed, and stays so', async () => {
		await claimAndDie('row 1');

		for (let execution = 0; execution < 3; execution++) {
			const references = new OrderReferences(openWorker(data));
			expect((await references.claim(['row 1'])).get('row 1')).toBe('open');
			await references.close();
		}
		expect(await claimOf('row 1')).toBe('open');
	});

	it('is free again after it was given back', async () => {
		const execution = new OrderReferences(openWorker(data));
		await execution.claim(['row 1']);
		execution.giveBack('row 1');
		await execution.close();

		expect(await claimOf('row 1')).toBe('free');
		expect(stored()).toEqual([]);
	});

	it('that was claimed and not settled is given back at the end', async () => {
		const execution = new OrderReferences(openWorker(data));
		await execution.claim(['row 1', 'row 2']);
		execution.leaveOpen('row 2');
		await execution.close();

		expect([await claimOf('row 1'), await claimOf('row 2')]).toEqual(['free', 'open']);
	});

	it('is what it was after it was looked up, claimed or not', async () => {
		await accept('accepted');
		await claimAndDie('open');
		const before = [...stored()].sort();
		const references = new OrderReferences(openWorker(data));

		expect([...(await references.find(['accepted', 'open', 'free'])).values()]).toEqual([
			'accepted',
			'open',
			'claimed',
		]);
		expect([...stored()].sort()).toEqual(before);
	});

	it('is one of the newest 100,000 that are kept', async () => {
		const names = Array.from({ length: 102_500 }, (_, index) => `row ${index}`);
		const older = names.slice(0, 102_000).map((name) => `taken ${name}`);
		data.rows.set('workflow n:node', { mode: 'entries', data: older });
		await accept(...names.slice(-500));

		const found = await new OrderReferences(openWorker(data)).find(
			names.slice(-100_000).filter((_, index) => index % 100 === 0),
		);
		expect(new Set(found.values())).toEqual(new Set(['accepted']));
	}, 20_000);
});

describe('a group of which some are free', () => {
	it('is claimed up to what can be sent soon; the rest is not told and stays free', async () => {
		await accept('row 1');
		const references = new OrderReferences(openWorker(data));

		const claims = await references.claim(['row 1', 'row 2', 'row 3', 'row 4'], 2);

		expect([...claims]).toEqual([
			['row 1', 'accepted'],
			['row 2', 'claimed'],
			['row 3', 'claimed'],
		]);
		expect(await claimOf('row 4')).toBe('free');
	});
});

describe('an open reference that is ordered again', () => {
	/** What becomes of references that are claimed by an execution that takes them over. */
	async function takeOver(references: OrderReferences, ...names: string[]) {
		return [...(await references.claim(names, names.length, new Set(names))).values()];
	}

	it('is not sent any more by the process that had claimed it, when it wakes up', async () => {
		const frozen = new OrderReferences(openWorker(data));
		await frozen.claim(['row 1', 'row 2']);
		const other = new OrderReferences(openWorker(data));
		expect(await takeOver(other, 'row 1')).toEqual(['claimed']);
		other.accept('row 1');

		jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 31_000);
		const isOwn = [await frozen.isStillOwn('row 1'), await frozen.isStillOwn('row 2')];
		jest.restoreAllMocks();

		expect(isOwn).toEqual([false, true]);
		await Promise.all([frozen.close(), other.close()]);
		expect([await claimOf('row 1'), await claimOf('row 2')]).toEqual(['accepted', 'free']);
	});

	it('is ordered by one of the executions that take it over at once', async () => {
		await claimAndDie('row 1');
		const workers = [1, 2, 3].map(() => new OrderReferences(openWorker(data)));
		const claims = await Promise.all(
			workers.map(async (worker) => await takeOver(worker, 'row 1')),
		);

		expect(claims.flat().sort()).toEqual(['claimed', 'open', 'open']);
		await Promise.all(workers.map(async (worker) => await worker.close()));
		expect(await claimOf('row 1')).toBe('open');
	});

	it('is free for the second execution after the one that was killed over it', async () => {
		await claimAndDie('row 1');
		await takeOver(new OrderReferences(openWorker(data)), 'row 1');

		const [first, second] = [1, 2].map(() => new OrderReferences(openWorker(data)));
		expect(first && (await takeOver(first, 'row 1'))).toEqual(['open']);
		await first?.close();
		expect(second && (await takeOver(second, 'row 1'))).toEqual(['claimed']);
		second?.accept('row 1');
		await second?.close();

		expect(await claimOf('row 1')).toBe('accepted');
		expect(stored().filter((value) => value.startsWith('again'))).toEqual([]);
	});

	it('is not sent when it waits for longer than a lease', async () => {
		await claimAndDie('row 1');
		const references = new OrderReferences(openWorker(data));
		await takeOver(references, 'row 1');
		jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 31_000);
		const isOwn = await references.isStillOwn('row 1');
		jest.restoreAllMocks();
		await references.close();

		expect(isOwn).toBe(false);
		expect(await claimOf('row 1')).toBe('open');
	});

	it('is not taken from an execution of the same process', async () => {
		const store = openWorker(data);
		await new OrderReferences(store).claim(['row 1']);

		expect(await takeOver(new OrderReferences(store), 'row 1')).toEqual(['open']);
	});

	it('stays open when the panel refuses it now, or it is not sent: it may have been taken before', async () => {
		await claimAndDie('refused', 'not sent');
		const references = new OrderReferences(openWorker(data));
		expect(await takeOver(references, 'refused', 'not sent', 'new')).toEqual([
			'claimed',
			'claimed',
			'claimed',
		]);
		references.giveBack('refused');
		await references.close();

		expect([await claimOf('refused'), await claimOf('not sent'), await claimOf('new')]).toEqual([
			'open',
			'open',
			'free',
		]);
		expect(stored().filter((value) => value.startsWith('again'))).toEqual([]);
	});
});

/** Executions that order the same rows at once, each in an order and in groups of its own. */
async function orderTogether(stores: NodeStore[], random: () => number): Promise<string[]> {
	const names = Array.from({ length: 24 }, (_, index) => `row ${index}`);
	const ordered: string[] = [];
	await Promise.all(
		stores.map(async (store) => {
			const references = new OrderReferences(store);
			const rest = [...names].sort(() => random() - 0.5);
			while (rest.length > 0) {
				const group = rest.splice(0, 1 + Math.floor(random() * 6));
				for (const [name, claim] of await references.claim(group)) {
					if (claim !== 'claimed') continue;
					ordered.push(name);
					references.accept(name);
				}
			}
			await references.close();
		}),
	);
	return ordered.sort();
}

describe('workers that order the same rows at once', () => {
	it.each([1, 2, 3, 4])(
		'order each once, with the lock (seed %i)',
		async (seed) => {
			const random = createRandom(seed);
			data.slownessMs = () => random() * 8;
			const ordered = await orderTogether(
				Array.from({ length: 4 }, () => openWorker(data)),
				random,
			);

			expect(ordered).toEqual([...new Set(ordered)]);
			expect(ordered).toHaveLength(24);
			expect(stored().filter((value) => value.startsWith('open'))).toEqual([]);
		},
		60_000,
	);

	it.each([1, 2, 3, 4])(
		'order each once, without a lock (seed %i)',
		async (seed) => {
			const random = createRandom(seed);
			data.slownessMs = () => random() * 8;
			const ordered = await orderTogether(
				Array.from({ length: 3 }, () => openWorker(data, { hasLock: false })),
				random,
			);

			expect(ordered).toEqual([...new Set(ordered)]);
			expect(data.rows.has('workflow ')).toBe(false);
		},
		60_000,
	);
});

describe('a store that fails', () => {
	/** Every call from one on fails, that one only or all after it, before or after it has written. */
	const faults = [1, 2, 3, 4, 5, 6].flatMap((call) =>
		[1, Infinity].flatMap((times) =>
			(['before', 'after'] as const).map((moment) => ({ call, times, moment })),
		),
	);

	it.each(faults)(
		'at call $call ($times ×, $moment it wrote) loses no row in silence and orders none twice',
		async ({ call, times, moment }) => {
			let calls = 0;
			const fail = () => {
				calls++;
				if (calls >= call && calls < call + times) throw new Error('The database is down');
			};
			await accept('before');
			await claimAndDie('open');
			if (moment === 'after') data.onWritten = fail;
			else [data.onRecord, data.onRemove] = [fail, fail];
			const sent: string[] = [];
			const told = await order(['before', 'open', 'refused', 'row 1', 'row 2'], sent);
			data.onRecord = data.onRemove = data.onWritten = () => undefined;
			const again = await order(['before', 'open', 'refused', 'row 1', 'row 2'], sent);

			expect(sent.filter((name) => name !== 'refused')).toEqual([
				...new Set(sent.filter((name) => name !== 'refused')),
			]);
			expect(again.get('open')).toBe('open');
			for (const name of ['before', 'row 1', 'row 2']) {
				const isOrdered = name === 'before' || sent.includes(name);
				if (again.get(name) === 'accepted') expect(isOrdered).toBe(true);
				if (!isOrdered) expect([told.get(name), again.get(name)]).not.toContain('accepted');
			}
		},
		30_000,
	);

	async function order(names: string[], sent: string[]): Promise<Map<string, unknown>> {
		const references = new OrderReferences(openWorker(data));
		const told = new Map<string, unknown>();
		for (const group of [names.slice(0, 3), names.slice(3)]) {
			for (const [name, claim] of await references.claim(group)) {
				told.set(name, claim instanceof Failure ? claim.kind : claim);
				if (claim !== 'claimed') continue;
				sent.push(name);
				if (name === 'refused') references.giveBack(name);
				else references.accept(name);
			}
		}
		await references.close();
		return told;
	}

	it('tells so, and claims nothing', async () => {
		data.onRecord = () => {
			throw new Error('The database is down');
		};
		const references = new OrderReferences(openWorker(data));
		const claim = (await references.claim(['row 1'])).get('row 1');

		expect(claim).toMatchObject({ kind: 'unavailable', nothingTaken: true });
		data.onRecord = () => undefined;
		await references.close();
		expect(await claimOf('row 1')).toBe('free');
	});
});

describe('the lock', () => {
	it('leaves the row of scope workflow empty', async () => {
		await accept('row 1');
		expect([...data.rows.keys()]).toEqual(['workflow n:node']);
	});

	it('waits for its holder', async () => {
		const order: string[] = [];
		await Promise.all([
			openWorker(data).use(async () => {
				order.push('first');
				await sleep(100);
				order.push('first ends');
			}),
			sleep(20).then(async () => await openWorker(data).use(async () => void order.push('second'))),
		]);

		expect(order).toEqual(['first', 'first ends', 'second']);
	});

	describe('over the lease', () => {
		let slept = 0;

		beforeEach(() => {
			slept = 0;
			const now = performance.now.bind(performance);
			jest.spyOn(performance, 'now').mockImplementation(() => now() + slept);
		});

		afterEach(() => jest.restoreAllMocks());

		it('is broken where a killed process left it, and counts as not held', async () => {
			const killed = openWorker(data);
			void killed.use(async () => await new Promise<never>(() => undefined));
			await sleep(20);
			const waiting = openWorker(data).use(async (list) => list.isExclusive());
			await sleep(50);
			slept = LEASE_MS;

			expect(await waiting).toBe(false);
			expect(data.rows.has('workflow ')).toBe(false);
			expect(await openWorker(data).use(async (list) => list.isExclusive())).toBe(true);
		});

		it('is left to its next holder by a process that stood still', async () => {
			let wakeUp = () => undefined as void;
			const asleep = new Promise<void>((resolve) => (wakeUp = resolve));
			const frozen = openWorker(data).use(async (list) => {
				await asleep;
				return list.isExclusive();
			});
			await sleep(20);
			slept = LEASE_MS + 1;
			data.rows.delete('workflow ');
			const lock = await openWorker(data).use(async (list) => {
				wakeUp();
				expect(await frozen).toBe(false);
				return { isThere: data.rows.has('workflow '), isHeld: list.isExclusive() };
			});

			expect(lock).toEqual({ isThere: true, isHeld: true });
		});
	});

	it.each(['entries', 'latestDate'] as const)(
		'is not taken where the row keeps a history of mode %s',
		async (mode) => {
			const history =
				mode === 'entries' ? { mode, data: ['a'] } : { mode, data: Date.parse('2026-01-01') };
			data.rows.set('workflow ', history);
			const isExclusive = await openWorker(data).use(async (list) => list.isExclusive());

			expect(isExclusive).toBe(false);
			expect(data.rows.get('workflow ')).toBe(history);
		},
	);

	it('is not given back where a history began in its row', async () => {
		const history = { mode: 'latestIncrementalKey', data: 7 } as const;
		await openWorker(data).use(async () => void data.rows.set('workflow ', history));

		expect(data.rows.get('workflow ')).toMatchObject({ data: 7 });
	});
});
