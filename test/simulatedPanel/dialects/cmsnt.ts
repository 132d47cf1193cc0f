import { findOrder, readRefillStatus, Refusal, refillOrder, takeOrder, type Call } from '../shop';
import { askedForIds, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

/** A key for programs beside a sentence for people, in Vietnamese. */
const REFUSALS: ReadonlyArray<readonly [RegExp, code: string, msg: string]> = [
	[/Incorrect order ID/, 'error.incorrect_order_id', 'Không tìm thấy đơn hàng'],
	[/Refill not found/, 'Refill not found', 'Không tìm thấy yêu cầu bảo hành'],
	[/Incorrect service ID/, 'error.incorrect_service_id', 'Dịch vụ không tồn tại'],
	[/less than/, 'neworder.error.min_quantity', 'Số lượng quá nhỏ'],
	[/more than/, 'neworder.error.max_quantity', 'Số lượng quá lớn'],
	[/Not enough funds/, 'neworder.error.not_enough_funds', 'Số dư không đủ'],
	[/active order/, 'neworder.error.link_duplicate', 'Liên kết đang được xử lý'],
	[/Bad link/, 'neworder.error.invalid_link', 'Liên kết không hợp lệ'],
	[/quantity/, 'neworder.error.invalid_quantity', 'Số lượng không hợp lệ'],
];

function codeOf({ words }: Refusal): string {
	return REFUSALS.find(([theirs]) => theirs.test(words))?.[1] ?? words;
}

function refuse(refusal: Refusal): Reply {
	const [, , msg] = REFUSALS.find(([theirs]) => theirs.test(refusal.words)) ?? [];
	return new Reply({ status: 'error', msg: msg ?? refusal.words, error: codeOf(refusal) });
}

const UNKNOWN = new Reply({ status: 'error', msg: 'The Request Not Found' });

const rowOf = (call: Call, id: string) => {
	const order = findOrder(call, id);
	return order instanceof Refusal ? { error: codeOf(order) } : orderRow(call, order);
};

const refillOf = (call: Call, id: string) => {
	const refill = refillOrder(call, id);
	return refill instanceof Refusal ? { error: codeOf(refill) } : refill.id;
};

const refillStatusOf = (call: Call, id: string) => {
	const status = readRefillStatus(call, id);
	return status instanceof Refusal ? { error: codeOf(status) } : status;
};

/** CMSNT's SMMPANEL2 of Vietnam: ids are capitals before a PHP `uniqid`, a refill has the id of its order. */
export const cmsnt: Dialect = {
	...perfectPanel,
	name: 'CMSNT',
	refuse,
	wrongKey: new Reply({ status: 'error', msg: 'API key không hợp lệ', error: 'Invalid API key' }),
	unknownAction: UNKNOWN,
	writeOrderId: (number) =>
		`T${number.toString(36).toUpperCase()}6741c0de${number.toString(16).padStart(5, '0')}`,
	writeRefillId: (_, orderId) => orderId,
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(
				({ id, name, type, category, rate, min, max, refill, cancel, dripfeed }) => ({
					service: Number(id),
					platform: category.split(' ')[0],
					name,
					type,
					category,
					desc: '',
					rate,
					min: String(min),
					max: String(max),
					refill,
					cancel,
					dripfeed,
				}),
			),
		balance: perfectPanel.actions.balance!,
		add: (call) => {
			const { comments, quantity } = call.fields;
			if (comments !== undefined && quantity === undefined)
				return new Refusal('Incorrect quantity');
			const placed = takeOrder(call);
			return placed instanceof Refusal
				? placed
				: { status: 'success', msg: 'Đặt hàng thành công', order: placed.id };
		},
		status: askedForIds({
			one: [
				'order',
				(call, id) => unlessRefused(findOrder(call, id), (order) => orderRow(call, order)),
			],
			many: ['orders', (call, ids) => Object.fromEntries(ids.map((id) => [id, rowOf(call, id)]))],
			missing: UNKNOWN,
		}),
		refill: askedForIds({
			one: ['order', (call, id) => ({ refill: refillOf(call, id) })],
			many: [
				'orders',
				(call, ids) => ids.map((order) => ({ order, refill: refillOf(call, order) })),
			],
			missing: UNKNOWN,
		}),
		refill_status: askedForIds({
			one: [
				'refill',
				(call, refill) => {
					const status = readRefillStatus(call, refill);
					return new Reply(status instanceof Refusal ? null : [{ refill, status }]);
				},
			],
			many: [
				'refills',
				(call, ids) => ids.map((refill) => ({ refill, status: refillStatusOf(call, refill) })),
			],
			missing: UNKNOWN,
		}),
		cancel: perfectPanel.actions.cancel!,
	},
};
