import type { WorkflowActivateMode } from 'n8n-workflow';

import { NodeMemory } from '../../../nodes/SmmPanel/trigger/nodeMemory';

const contextOf = (activation: WorkflowActivateMode) => ({
	getActivationMode: () => activation,
});

let now = 0;
const memory = () => new NodeMemory(() => now);
beforeEach(() => (now = 1_000_000));

describe('the occasion of a poll', () => {
	const occasions = (of: NodeMemory, contexts: Array<ReturnType<typeof contextOf>>) =>
		contexts.map((context) => of.occasionOf(context).occasion);

	it('is publishing at the first poll of a context, and the schedule later', () => {
		const context = contextOf('activate');
		const node = memory();
		expect(occasions(node, [context, context, context])).toEqual([
			'publishing',
			'schedule',
			'schedule',
		]);
		expect(node.occasionOf(contextOf('activate'))).toEqual({
			occasion: 'publishing',
			isFirst: true,
		});
	});

	it('is the schedule for polls that have a context each, as with durable cursors', () => {
		expect(
			occasions(memory(), [contextOf('activate'), contextOf('update'), contextOf('update')]),
		).toEqual(['publishing', 'schedule', 'schedule']);
	});

	it('is the start of n8n, at which the panel may be down', () => {
		expect(occasions(memory(), [contextOf('init'), contextOf('leadershipChange')])).toEqual([
			'start',
			'start',
		]);
	});

	it('is publishing when a published workflow is published anew', () => {
		const before = contextOf('activate');
		expect(occasions(memory(), [before, before, contextOf('update')])[2]).toBe('publishing');
	});

	it.each([
		[36_000, 'schedule'],
		[300_000, 'publishing'],
	])('with %d ms, of which n8n 2.41 tells, is %s', (budgetMs, occasion) => {
		const context = { ...contextOf('update'), getPollBudgetMs: () => budgetMs };
		const node = memory();
		node.noteEnd({ threw: budgetMs === 36_000, startedAt: now });
		now += 1_000;
		expect(node.occasionOf(context).occasion).toBe(occasion);
	});

	it.each([
		[1_000, 'publishing'],
		[27_000, 'publishing'],
		[60_000, 'schedule'],
	])('%d ms after a poll of another context failed is %s', (waitedMs, occasion) => {
		const node = memory();
		node.occasionOf(contextOf('activate'));
		node.occasionOf(contextOf('update'));
		node.noteEnd({ threw: true, startedAt: now });
		now += waitedMs;
		expect(node.occasionOf(contextOf('update')).occasion).toBe(occasion);
	});
});

describe('a failure', () => {
	it('is news once an hour, for each of its stories', () => {
		const node = memory();
		node.noteReport('unavailable');
		expect([node.isNews('unavailable'), node.isNews('auth')]).toEqual([false, true]);
		now += 3_600_000;
		expect(node.isNews('unavailable')).toBe(true);
	});
});
