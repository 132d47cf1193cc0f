import { printRow } from '../support/resultTable';
import { SoakRun, type SoakResult } from './soakRun';
import { SlowPanels, type SlowResult } from './slowPanels';
import { kills } from './soakSettings';

const MODES: Array<[mode: string, settings: Record<string, string>]> = [
	['default', {}],
	[
		'durable',
		{
			N8N_SCHEDULER_ENABLED: 'true',
			N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
			N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
			N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
		},
	],
];

const runs = new Map(MODES.map(([mode]) => [mode, new SoakRun(kills)]));
const slow = new Map(MODES.map(([mode]) => [mode, new SlowPanels()]));
const results = new Map<string, Promise<SoakResult>>();
const slowResults = new Map<string, Promise<SlowResult>>();

/** All at the same time, as nearly all of it is waiting for the next minute. */
beforeAll(
	async () => {
		for (const [mode, settings] of MODES) {
			await runs.get(mode)?.setUp(settings);
			await slow.get(mode)?.setUp(settings);
		}
		for (const [mode, run] of runs) results.set(mode, run.run());
		for (const [mode, run] of slow) slowResults.set(mode, run.run());
		await Promise.allSettled([...results.values(), ...slowResults.values()]);
	},
	(kills + 30) * 120_000,
);

afterAll(async () => {
	for (const run of [...runs.values(), ...slow.values()]) await run.stop();
}, 60_000);

describe('the trigger in a real n8n over crashes in the middle of polls, a restart, a pause and another list', () => {
	it.each(MODES)(
		'shows every change once, also beside lists, panels and catalogues that fail (%s mode)',
		async (mode) => {
			const { atKills = [], polls = 0, watches } = (await results.get(mode)) ?? {};
			// By default n8n stores the memory and the execution one after the other: a kill may fall between.
			const isExcused = (change: string) => mode === 'default' && atKills.includes(change);
			for (const [watch, { changed, emitted }] of Object.entries(watches ?? {})) {
				const lost = changed.filter((change) => !emitted.includes(change));
				const twice = emitted.filter((change, index) => emitted.indexOf(change) < index);
				printRow({
					mode,
					watch,
					polls,
					kills,
					changes: changed.length,
					emitted: emitted.length,
					lost: lost.length,
					twice: twice.length,
				});
				expect(changed.length).toBeGreaterThan(kills);
				expect(emitted.filter((change) => !changed.includes(change))).toEqual([]);
				expect([...lost, ...twice].filter((change) => !isExcused(change))).toEqual([]);
			}
			expect(Object.keys(watches ?? {})).toEqual(['orders', 'list', 'services']);
		},
	);
});

describe('the trigger in a real n8n, with panels that keep it waiting', () => {
	it.each(MODES)(
		'goes on after a panel that was silent at its start, with one that needs 4 s, and with one that may be asked once a second (%s mode)',
		async (mode) => {
			const { watches, round = [], roundMs = Infinity } = (await slowResults.get(mode)) ?? {};
			for (const { changed, emitted } of Object.values(watches ?? {})) {
				expect(changed).toHaveLength(5);
				expect(emitted.sort()).toEqual([...changed].sort());
			}
			expect(Object.keys(watches ?? {})).toHaveLength(3);
			// 3,000 orders in the poll of the publication and the two after it; what the end of a poll cuts off is asked again.
			expect(new Set(round.flat()).size).toBe(3_000);
			expect(round.length).toBeLessThan(30 + 4);
			expect(roundMs).toBeLessThan(180_000);
		},
	);
});
