import { readBalance } from '../../../nodes/SmmPanel/panel/balance';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';

describe('readBalance', () => {
	it.each([
		[
			{ balance: '100.84292', currency: 'USD' },
			{ balance: 100.84292, currency: 'USD' },
		],
		[
			{ status: 'success', balance: 12.5, currency: 'UZS' },
			{ balance: 12.5, currency: 'UZS' },
		],
		[{ balance: '1,234.50' }, { balance: 1234.5, currency: null }],
		[
			{ balance: 'NaN', currency: '' },
			{ balance: null, currency: null },
		],
		[
			{ user_balance: '5', currency: { code: 'USD', symbol: '$' } },
			{ balance: 5, currency: 'USD' },
		],
		[
			{ status: true, data: { saldo: '125.000,50', currency_code: 'IDR' } },
			{ balance: 125000.5, currency: 'IDR' },
		],
		[
			{ balance: '7', bonus: { balance: '1' } },
			{ balance: 7, currency: null },
		],
		[
			{ credits: 10, data: { balance: '5' } },
			{ balance: 5, currency: null },
		],
	])('reads %j', (json, balance) => {
		expect(readBalance(json)).toEqual(balance);
	});

	it.each([[{}], [[]], [{ currency: 'USD' }], [{ credit_limit: 5 }]])(
		'finds none in %j',
		(json) => {
			expect(readBalance(json)).toBeInstanceOf(Failure);
		},
	);
});
