import { sleep } from 'n8n-workflow';

import { chunk } from '../../nodes/SmmPanel/panel/batch';
import { createRandom } from '../support/random';
import type { OrderWorkers } from './orderWorkers';
import { newSheet } from './placeOrders';
import { shared } from './queueSettings';

const SHORT_ROWS = 5;
/** How many of the newest rows of short sheets each short execution takes. */
const SHARED_ROWS = 15;
const SHEET_ROWS = 50;

type Random = () => number;

function shuffled(links: string[], random: Random): string[] {
	return links
		.map((link) => ({ link, place: random() }))
		.sort((one, other) => one.place - other.place)
		.map(({ link }) => link);
}

/** Does something again and again until the work is done. */
async function meanwhile(work: Promise<unknown>, disturb: () => Promise<void>): Promise<void> {
	let isDone = false;
	const done = work.finally(() => (isDone = true));
	while (!isDone) await disturb();
	await done;
}

/**
 * Big sheets, one after another, and beside each and over its end short executions of all workers that
 * have the same rows; all links.
 */
export async function orderBesideEnds(workers: OrderWorkers): Promise<string[]> {
	const random = createRandom(11);
	const count = workers.workers.length;
	const all: string[] = [];
	let newest: string[] = [];
	for (let big = 0; big < shared.bigSheets; big++) {
		const sheet = newSheet(shared.bigRows);
		all.push(...sheet);
		const bigRun = workers.order(big % count, sheet, 4).then(async () => await sleep(1_500));
		await Promise.all(
			workers.workers.map(async (_, at) => {
				await meanwhile(bigRun, async () => {
					const fresh = newSheet(SHORT_ROWS);
					all.push(...fresh);
					newest = [...newest, ...fresh].slice(-SHARED_ROWS);
					await workers.order(at, shuffled(newest, random), 1);
				});
			}),
		);
	}
	return all;
}

/** All workers order the same rows, each in an order of its own, sheet by sheet. */
async function orderTogether(
	workers: OrderWorkers,
	links: string[],
	random: Random,
	parallel: number,
): Promise<void> {
	await Promise.all(
		workers.workers.map(async (_, at) => {
			for (const sheet of chunk(shuffled(links, random), SHEET_ROWS))
				await workers.order(at, sheet, parallel);
		}),
	);
}

/** Meanwhile each worker stands still for a while, again and again, whatever it is doing; all links. */
export async function orderWhileFrozen(workers: OrderWorkers): Promise<string[]> {
	const random = createRandom(12);
	const links = newSheet(shared.rows);
	const work = orderTogether(workers, links, random, 1);
	await Promise.all(
		workers.workers.map(async (_, at) => {
			await meanwhile(work, async () => {
				await sleep(2_500 + 3_000 * random());
				await workers.freezeAt(at, 500 + random() * (shared.longestFreezeMs - 500));
			});
		}),
	);
	return links;
}

/** Meanwhile workers are killed at random, one after another; what they were ordering is run again. */
export async function orderWhileKilled(workers: OrderWorkers): Promise<string[]> {
	const random = createRandom(13);
	const links = newSheet(shared.rows);
	const work = orderTogether(workers, links, random, 2);
	await meanwhile(work, async () => {
		await sleep(500 + 4_000 * random());
		await workers.killAt(Math.floor(random() * workers.workers.length));
	});
	return links;
}
