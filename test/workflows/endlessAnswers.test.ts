import type { INodeParameters } from 'n8n-workflow';

import { drip, flood, silence } from '../simulatedPanel/faults';
import { defined, serviceById } from '../support/orderForm';
import { usePanel } from '../support/panel';
import { jsonOf, runNode } from '../support/runNode';

const { panel, credentials } = usePanel();

const READ: INodeParameters = { resource: 'account', operation: 'getBalance' };
const WRITE: INodeParameters = {
	resource: 'order',
	operation: 'create',
	service: serviceById('2'),
	fields: defined({ link: 'https://instagram.com/endless', quantity: 100 }),
};

async function errorOf(parameters: INodeParameters, options: INodeParameters) {
	const { outputs } = await runNode({
		credentials: credentials(),
		parameters: { ...parameters, options },
		onError: 'continueErrorOutput',
	});
	return jsonOf(outputs[1])[0]?.error;
}

describe('an answer without end', () => {
	const TIMED_OUT = 'The panel did not answer within 1 s';
	const TOO_LARGE = "The panel's answer is larger than 50 MB";

	it.each([
		['never begins', silence, TIMED_OUT],
		['comes a byte at a time', drip, TIMED_OUT],
	])('that %s is given up in time', async (_, misbehaviour, message) => {
		panel.faults.add({ misbehaviour });

		expect(await errorOf(READ, { timeout: 1, maxRetries: 0 })).toMatchObject({
			type: 'unavailable',
			message,
		});
		expect(await errorOf(WRITE, { timeout: 1 })).toMatchObject({ type: 'unknownOutcome', message });
		expect(panel.requests.map(({ action }) => action)).toEqual(['balance', 'add']);
	});

	it('is not read on when it is too large, nor asked for again', async () => {
		panel.faults.add({ misbehaviour: flood(100_000_000) });

		expect(await errorOf(READ, {})).toMatchObject({ type: 'unavailable', message: TOO_LARGE });
		expect(await errorOf(WRITE, {})).toMatchObject({ type: 'unknownOutcome', message: TOO_LARGE });
		expect(panel.requests.map(({ action }) => action)).toEqual(['balance', 'add']);
	});
});
