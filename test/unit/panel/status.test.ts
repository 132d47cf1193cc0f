import { readOrderStatus, readRefillStatus } from '../../../nodes/SmmPanel/panel/status';

describe('the status of an order', () => {
	it.each([
		['Pending', 'Pending'],
		['PENDING', 'Pending'],
		['0', 'Pending'],
		['AWAITING', 'Awaiting'],
		['Processing', 'Processing'],
		['processing', 'Processing'],
		['1', 'Processing'],
		['In progress', 'In progress'],
		['In Progress', 'In progress'],
		['Inprogress', 'In progress'],
		['in_progress', 'In progress'],
		['IN_PROGRESS', 'In progress'],
		['🔄 In progress', 'In progress'],
		['<b>In progress</b>', 'In progress'],
		['In&nbsp;progress', 'In progress'],
		['in-progress', 'In progress'],
		['In progess', 'In progress'],
		['Fail', 'Failed'],
		['FAIL', 'Failed'],
		['failed', 'Failed'],
		['Error', 'Failed'],
		['ERROR', 'Failed'],
		['Active', 'Active'],
		['Paused', 'Paused'],
		['Limit', 'Limit'],
	])('"%s" is %s and may still change', (word, status) => {
		expect(readOrderStatus(word)).toEqual({ status, isFinal: false });
	});

	it.each([
		['Completed', 'Completed'],
		['complete', 'Completed'],
		['COMPLETED', 'Completed'],
		['2', 'Completed'],
		['Success', 'Completed'],
		['Partial', 'Partial'],
		['3', 'Partial'],
		['Canceled', 'Canceled'],
		['Cancelled', 'Canceled'],
		['cancel', 'Canceled'],
		['CANCELED', 'Canceled'],
		['4', 'Canceled'],
		['Refunded', 'Refunded'],
		['refunds', 'Refunded'],
		['5', 'Refunded'],
		['Expired', 'Expired'],
	])('"%s" is %s for good', (word, status) => {
		expect(readOrderStatus(word)).toEqual({ status, isFinal: true });
	});
});

describe('the status of a refill', () => {
	it.each([
		['Pending', 'Pending'],
		['In progress', 'In progress'],
		['in_progress', 'In progress'],
		['Refilling', 'Refilling'],
		['В процессе', 'In progress'],
		['Beklemede', 'Pending'],
	])('"%s" is %s and may still change', (word, status) => {
		expect(readRefillStatus(word)).toEqual({ status, isFinal: false });
	});

	it.each([
		['Completed', 'Completed'],
		['COMPLETED', 'Completed'],
		['Rejected', 'Rejected'],
		['Recusado', 'Rejected'],
		['Отклонено', 'Rejected'],
		['Concluído', 'Completed'],
		['Tamamlandı', 'Completed'],
		['İptal edildi', 'Canceled'],
		['Canceled', 'Canceled'],
		['Cancelled', 'Canceled'],
		['Error', 'Failed'],
		['Failed', 'Failed'],
	])('"%s" is %s for good', (word, status) => {
		expect(readRefillStatus(word)).toEqual({ status, isFinal: true });
	});
});

describe.each([
	['an order', readOrderStatus],
	['a refill', readRefillStatus],
])('a word no panel was seen to use for %s', (_, readStatus) => {
	it.each(['On Hold', 'wartet', 'constructor', '__proto__'])(
		'"%s" passes through unchanged and is not final',
		(word) => {
			expect(readStatus(word)).toEqual({ status: word, isFinal: false });
		},
	);
});
