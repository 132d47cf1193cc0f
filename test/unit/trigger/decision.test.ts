import { Failure, type FailureKind } from '../../../nodes/SmmPanel/panel/failures';
import { decide, type PollFacts } from '../../../nodes/SmmPanel/trigger/decision';

const facts = (kind: FailureKind | undefined, more: Partial<PollFacts> = {}): PollFacts => ({
	occasion: 'schedule',
	hasMemory: true,
	hasItems: false,
	failure: kind && new Failure(kind, 'words'),
	isSilence: false,
	isNews: true,
	...more,
});

describe('what becomes of a poll', () => {
	it.each<[string, PollFacts, { throws: boolean; remembers: boolean }]>([
		['that went well', facts(undefined), { throws: false, remembers: true }],
		['in the editor', facts(undefined, { occasion: 'test' }), { throws: false, remembers: false }],
		['that fails', facts('unavailable'), { throws: true, remembers: true }],
		[
			'that fails again',
			facts('unavailable', { isNews: false }),
			{ throws: false, remembers: true },
		],
		['with items', facts('unavailable', { hasItems: true }), { throws: false, remembers: true }],
		[
			'at publishing',
			facts('unavailable', { occasion: 'publishing' }),
			{ throws: true, remembers: false },
		],
		[
			'at publishing, again',
			facts('auth', { occasion: 'publishing', isNews: false }),
			{ throws: true, remembers: false },
		],
		[
			'at publishing, of a panel that hangs',
			facts('unavailable', { occasion: 'publishing', isSilence: true }),
			{ throws: false, remembers: true },
		],
		[
			'at publishing, of unknown ids',
			facts('notFound', { occasion: 'publishing' }),
			{ throws: false, remembers: true },
		],
		['at the start', facts('auth', { occasion: 'start' }), { throws: false, remembers: true }],
		[
			'at the first start, of a wrong key',
			facts('auth', { occasion: 'start', hasMemory: false }),
			{ throws: true, remembers: false },
		],
		[
			'at the first start, of a panel that is down',
			facts('unavailable', { occasion: 'start', hasMemory: false }),
			{ throws: false, remembers: true },
		],
	])('%s', (_, given, expected) => {
		expect(decide(given)).toMatchObject(expected);
	});

	it('with items that could not tell of a failure is told by the next one', () => {
		expect(decide(facts('unavailable', { hasItems: true })).owes).toBe(true);
		expect(decide(facts('unavailable', { hasItems: true, isNews: false })).owes).toBe(false);
	});
});
