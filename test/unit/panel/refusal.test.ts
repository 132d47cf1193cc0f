import type { JsonValue } from '../../../nodes/SmmPanel/panel/json';
import { refusalWords, saidIn } from '../../../nodes/SmmPanel/panel/refusal';

describe('refusalWords', () => {
	it.each<[JsonValue, string]>([
		[{ error: 'Incorrect order ID' }, 'Incorrect order ID'],
		[{ Error: 'Incorrect order ID' }, 'Incorrect order ID'],
		[{ error: ' Bad link ', status: '102' }, 'Bad link'],
		[{ error: { message: 'Bad link', code: 7 } }, 'Bad link'],
		[{ error: { link: ['Bad link', 'Too long'] } }, 'Bad link'],
		[{ error: 'error.min_quantity', msg: 'Qua it' }, 'Qua it (error.min_quantity)'],
		[{ error: 'Bad link', message: 'Please look at the link' }, 'Bad link'],
		[{ error: true, message: 'Bad link' }, 'Bad link'],
		[{ error: 102 }, 'The panel refused the request'],
		[{ error: { code: 7 } }, '{"code":7}'],
		[{ error: [{ code: 7 }], message: 'Bad link' }, 'Bad link'],
		[{ errors: ['Order Not found', 'Other'] }, 'Order Not found'],
		[
			{ errors: { quantity: ['Incorrect quantity'] }, message: 'Invalid data.' },
			'Incorrect quantity',
		],
		[{ status: 'error', message: 'Invalid Interval' }, 'Invalid Interval'],
		[{ status: 'FAIL', msg: 'No' }, 'No'],
		[{ status: false, data: { msg: 'No' } }, 'No'],
		[{ success: false, message: 'No' }, 'No'],
		[{ success: false }, 'The panel refused the request'],
		[{ message: 'invalid link' }, 'invalid link'],
		[{ status: 'error', message: ['Bad link', 'Too long'] }, 'Bad link'],
		[{ status: 'error', message: { link: ['Bad link'] } }, 'Bad link'],
		[{ success: false, detail: [{ loc: ['body', 'link'], msg: 'Bad link' }] }, 'Bad link'],
	])('reads %j as "%s"', (json, words) => {
		expect(refusalWords(json)).toBe(words);
	});

	it.each<[JsonValue | undefined]>([
		[{ status: 'Error', charge: '1' }],
		[{ status: 'Fail' }],
		[{ status: 'Completed', message: 'Thank you' }],
		[{ status: 'success', order: 901 }],
		[{ order: 901, message: 'Invalid promo code was ignored' }],
		[{ order: 901, error: null }],
		[{ order: 901, error: '' }],
		[{ order: 901, error: false, errors: [] }],
		[{ order: 901, error: 0 }],
		[{ order: 901, error: { code: 0, message: '' } }],
		[{ order: 901, error: [] }],
		[{ success: 'Cancel requested' }],
		[{ message: 'Hello' }],
		[{ message: { order: '901' } }],
		[{ status: 'success', detail: { order: 901, msg: 'Placed' } }],
		[{}],
		[[{ error: 'No' }]],
		['error'],
		[901],
		[null],
		[undefined],
	])('sees no refusal in %j', (json) => {
		expect(refusalWords(json)).toBeUndefined();
	});
});

describe('saidIn', () => {
	it.each<[JsonValue | undefined, string | undefined]>([
		[{ message: 'Hello', msg: 'Xin chao' }, 'Hello'],
		[{ msg: 'Xin chao' }, 'Xin chao'],
		[{ message: '' }, undefined],
		[['Hello'], undefined],
		[undefined, undefined],
	])('hears in %j: %j', (json, words) => {
		expect(saidIn(json)).toBe(words);
	});
});
