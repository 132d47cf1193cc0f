import type { WorkflowActivateMode } from 'n8n-workflow';

import { isActivation } from '../../../nodes/SmmPanel/trigger/pollMemory';

const contextOf = (activation: WorkflowActivateMode) => ({
	getActivationMode: () => activation,
});

describe('isActivation', () => {
	it('is the first poll of a context, and no later one', () => {
		const context = contextOf('activate');
		expect([1, 2, 3].map(() => isActivation('first', context))).toEqual([true, false, false]);
		expect(isActivation('first', contextOf('activate'))).toBe(true);
	});

	it('is none of the polls that have a context each, as with durable cursors', () => {
		expect(isActivation('durable', contextOf('activate'))).toBe(true);
		expect(isActivation('durable', contextOf('update'))).toBe(false);
		expect(isActivation('durable', contextOf('update'))).toBe(false);
	});

	it('is not the poll with which n8n itself starts: the panel may be down just then', () => {
		expect(isActivation('started', contextOf('init'))).toBe(false);
		expect(isActivation('started', contextOf('leadershipChange'))).toBe(false);
	});

	it('is the first poll after a published workflow was published anew', () => {
		const before = contextOf('activate');
		isActivation('anew', before);
		isActivation('anew', before);
		expect(isActivation('anew', contextOf('update'))).toBe(true);
	});
});
