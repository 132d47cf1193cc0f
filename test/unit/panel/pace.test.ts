import { sleep } from 'n8n-workflow';

import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { Pace, type Place } from '../../../nodes/SmmPanel/panel/pace';

/** A pace on a clock that only waiting moves, and callers of it. */
function paced(perSecond = 0) {
	const clock = { now: 5_000_000 };
	const pace = new Pace(() => clock.now);
	const enter = async (
		settings: { signal?: AbortSignal; whyNot?: () => Failure | undefined } = {},
	) =>
		await pace.enter({
			gapMs: perSecond > 0 ? 1000 / perSecond : 0,
			wait: async (ms) => {
				const until = clock.now + ms;
				await Promise.resolve();
				if (!settings.signal?.aborted) clock.now = Math.max(clock.now, until);
			},
			whyNot: () => undefined,
			...settings,
		});
	const startedAt = clock.now;
	/** When the next request started (ms after the beginning), and its place. */
	const next = async (settings?: Parameters<typeof enter>[0]) => {
		const place = await enter(settings);
		if (place instanceof Failure) throw new Error(place.message);
		return { at: clock.now - startedAt, place };
	};
	const take = async (news: Parameters<Place['taken']>[0] = {}) => {
		const { at, place } = await next();
		place.taken(news);
		return at;
	};
	return { pace, clock, enter, next, take };
}

const startsOf = async (count: number, take: () => Promise<number>) => {
	const starts: number[] = [];
	for (let sent = 0; sent < count; sent++) starts.push(await take());
	return starts;
};

describe('the pace of settings', () => {
	it('spreads requests over the second', async () => {
		const { take } = paced(4);

		expect(await startsOf(4, take)).toEqual([0, 250, 500, 750]);
	});

	it('spreads requests that come together', async () => {
		const { next, take } = paced(4);
		await Promise.all([next(), next(), next()]);

		expect(await take()).toBe(750);
	});

	it('lets a request through at once when the last one is long ago', async () => {
		const { take, clock } = paced(2);
		await take();
		clock.now += 10_000;

		expect(await take()).toBe(10_000);
	});

	it('never waits without a limit', async () => {
		const { take } = paced(0);

		expect(await startsOf(20, take)).toEqual(Array(20).fill(0));
	});

	it('gives back the places of requests that are stopped while they wait', async () => {
		const { next, enter } = paced(1);
		const stop = new AbortController();
		const whyNot = () =>
			stop.signal.aborted ? Failure.notSent('unavailable', 'Stopped') : undefined;
		(await next()).place.taken({});
		const waiting = Array.from({ length: 100 }, async () => {
			return await enter({ signal: stop.signal, whyNot });
		});
		stop.abort();

		for (const answer of await Promise.all(waiting)) expect(answer).toBeInstanceOf(Failure);
		expect((await next()).at).toBe(1_000);
	});
});

describe('a refusal for the rate', () => {
	it('holds back every request for as long as the panel asks', async () => {
		const { next, take } = paced();
		(await next()).place.refused({ waitMs: 7_000 });

		expect(await startsOf(3, take)).toEqual([7_000, 7_000, 7_000]);
	});

	it('lets one request go alone afterwards, and the rest once the panel took it', async () => {
		const { next, enter } = paced();
		(await next()).place.refused({ waitMs: 2_000 });
		const scout = await next();
		let others = 0;
		const waiting = [enter(), enter()].map(async (place) => {
			await place;
			others++;
		});
		await sleep(0);
		expect(others).toBe(0);

		scout.place.taken({});
		await Promise.all(waiting);
		expect(others).toBe(2);
	});

	it('lets the next one go when nothing came back for the one that went alone', async () => {
		const { next } = paced();
		(await next()).place.refused({ waitMs: 2_000 });
		const scout = await next();
		const waiting = next();
		scout.place.unanswered();

		expect((await waiting).at).toBe(2_000);
	});

	it('ends the wait for it with the execution', async () => {
		const { next, enter } = paced();
		const stop = new AbortController();
		(await next()).place.refused({ waitMs: 2_000 });
		await next();
		const waiting = enter({
			signal: stop.signal,
			whyNot: () => (stop.signal.aborted ? Failure.notSent('unavailable', 'Stopped') : undefined),
		});
		await Promise.resolve();
		stop.abort();

		expect(await waiting).toHaveProperty('message', 'Stopped');
	});

	it('that names no time is waited for a second, the rest of a minute, and half a minute', async () => {
		const { next } = paced();
		const starts: number[] = [];
		for (let sent = 0; sent < 5; sent++) {
			const { at, place } = await next();
			starts.push(at);
			if (sent === 0) place.taken({});
			else place.refused({});
		}

		expect(starts).toEqual([0, 0, 1_000, 61_000, 91_000]);
	});

	it('counts once for requests that were under way together', async () => {
		const { next, clock } = paced();
		const together = await Promise.all([next(), next(), next()]);
		clock.now += 50;

		expect(together.map(({ place }) => place.refused({}))).toEqual([true, false, false]);
		expect((await next()).at).toBe(1_050);
	});

	it('is not waited for when the panel asks for an hour', async () => {
		const { next, enter, clock } = paced();
		(await next()).place.refused({ waitMs: 3_600_000 });

		expect(await enter()).toMatchObject({
			kind: 'rateLimit',
			effect: 'neverSent',
			retryAfterMs: 3_600_000,
			advice: `The panel takes requests again at ${new Date(clock.now + 3_600_000).toISOString()}.`,
		});
	});

	it('holds an account for an hour at most, whatever the panel asks for', async () => {
		const { next, enter, clock } = paced();
		(await next()).place.refused({ waitMs: 7 * 86_400_000 });

		clock.now += 3_479_000;
		expect(await enter()).toBeInstanceOf(Failure);
		clock.now += 121_000;
		expect(await enter()).not.toBeInstanceOf(Failure);
	});
});

describe('the limit of a panel', () => {
	/** Sends to a panel that takes so many requests in a window from its first one. */
	async function sendTo(
		panel: { requests: number; perMs: number },
		count: number,
		newsOf: (left: number, resetMs: number) => Parameters<Place['taken']>[0],
	) {
		const { next, clock } = paced();
		let endsAt = 0;
		let left = 0;
		let refused = 0;
		for (let taken = 0; taken < count; ) {
			const { place } = await next();
			if (clock.now >= endsAt) {
				endsAt = clock.now + panel.perMs;
				left = panel.requests;
			}
			const isTaken = left > 0;
			if (isTaken) left--;
			else refused++;
			clock.now += 20;
			place[isTaken ? 'taken' : 'refused'](newsOf(left, endsAt - clock.now));
			if (isTaken) taken++;
		}
		return { refused, minutes: (clock.now - 5_000_000) / 60_000 };
	}

	it.each([
		['in words', () => ({ limit: { requests: 60, perMs: 60_000 } }), 1],
		[
			'by what is left',
			(left: number, ms: number) => ({ left: { requests: left, resetMs: ms } }),
			0,
		],
		['not at all', () => ({}), 2],
	])('of 60 a minute told %s costs few refusals', async (_, newsOf, most) => {
		const { refused, minutes } = await sendTo({ requests: 60, perMs: 60_000 }, 600, newsOf);

		expect(refused).toBeLessThanOrEqual(most);
		expect(minutes).toBeLessThan(11);
	});

	it('of five a second is found out', async () => {
		const { refused, minutes } = await sendTo({ requests: 5, perMs: 1_000 }, 600, () => ({}));

		expect(refused).toBeLessThanOrEqual(12);
		expect(minutes).toBeLessThan(4);
	});

	it('is not made of a refusal among requests that are far apart', async () => {
		const { take, next, clock } = paced();
		await take();
		clock.now += 50_000;
		(await next()).place.refused({});
		await take();

		expect(await startsOf(3, take)).toEqual([51_000, 51_000, 51_000]);
	});

	it('keeps requests apart when few are left', async () => {
		const { take } = paced();

		expect(await take({ left: { requests: 3, resetMs: 8_000 } })).toBe(0);
		expect(await take({ left: { requests: 2, resetMs: 6_000 } })).toBe(2_000);
		expect(await take()).toBe(4_000);
	});
});
