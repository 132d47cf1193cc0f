import { printRow } from '../support/resultTable';
import { SoakRun, type SoakResult } from './soakRun';
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
const results = new Map<string, Promise<SoakResult>>();

/** Both modes at the same time, as nearly all of it is waiting for the next minute. */
beforeAll(
	async () => {
		for (const [mode, settings] of MODES) await runs.get(mode)?.setUp(settings);
		for (const [mode, run] of runs) results.set(mode, run.run());
		await Promise.allSettled(results.values());
	},
	(kills + 30) * 120_000,
);

afterAll(async () => {
	for (const run of runs.values()) await run.stop();
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
