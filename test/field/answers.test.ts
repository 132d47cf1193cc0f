import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../nodes/SmmPanel/panel/json';
import { runNode, type NodeRun } from '../support/runNode';
import { AnsweringPanel } from './answeringPanel';
import ANSWERS from './answers.json';
import { runFor, type FieldAnswer } from './fieldAnswer';

const ROWS: readonly FieldAnswer[] = ANSWERS;
const WRITES = ['add', 'refill', 'cancel'];

let run = 0;

async function read(row: FieldAnswer): Promise<{ items: IDataObject[]; actions: string[] }> {
	const panel = new AnsweringPanel(row);
	const apiUrl = await panel.start();
	const { parameters, input } = runFor(row);
	const outcome = await runNode({
		// Another key for each: what a panel says of one account holds back what goes to it next.
		credentials: { apiUrl, apiKey: `key-${++run}`, requestFormat: 'form', keyField: 'key' },
		parameters: { ...parameters, options: { maxRetries: 0, timeout: 10 } },
		input,
		onError: 'continueErrorOutput',
	}).finally(async () => await panel.stop());
	return { items: inOrder(outcome), actions: panel.actions };
}

/** Results and failures in the order of the items they are for. */
function inOrder({ outputs }: NodeRun): IDataObject[] {
	return outputs
		.flat()
		.sort((one, other) => placeOf(one.pairedItem) - placeOf(other.pairedItem))
		.map(({ json }) => json);
}

function placeOf(paired: unknown): number {
	return isObject(paired) ? Number(paired.item) : Number(paired);
}

function titleOf({ seen, action, sent, status, body }: FieldAnswer): string {
	const text = typeof body === 'string' ? body.trim() : JSON.stringify(body);
	return `${seen}: ${action} ${Object.values(sent).join(' ')} → ${status} ${text.slice(0, 300)}`;
}

describe('what panels answered', () => {
	it.each(ROWS.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
		const { items, actions } = await read(row);

		expect(items).toMatchObject(Array.isArray(row.gives) ? row.gives : [row.gives]);
		// What a panel misses the field of is asked with another one.
		if (WRITES.includes(row.action) && row.alone === undefined)
			expect(actions.length).toBeLessThanOrEqual(row.action === 'add' ? 1 : 3);
	});

	it('is kept without keys', () => {
		expect(ROWS.filter(({ sent }) => 'key' in sent)).toEqual([]);
		expect(JSON.stringify(ROWS)).not.toMatch(/[0-9a-f]{32}/i);
	});
});
