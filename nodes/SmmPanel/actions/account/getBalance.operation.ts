import { Failure } from '../../panel/failures';
import { FailedRow } from '../failedRow';
import { defineOperation } from '../operation';
import { requestOptions } from '../../parameters/requestOptions';
import { runEach } from '../rowResults';

export const getBalance = defineOperation({
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance of the account',
	description: 'Retrieve how much money is left on the panel account, and in which currency',
	parameters: {},
	options: requestOptions,
	isWrite: () => false,
	run: async (call) =>
		await runEach(call, async () => {
			const balance = await call.client.balance();
			return balance instanceof Failure ? new FailedRow(balance) : balance;
		}),
});
