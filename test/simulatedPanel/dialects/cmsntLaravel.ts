import { printMoney } from '../money';
import { findOrder, Refusal, type Call } from '../shop';
import { askedForIds, orderRow, Reply, unlessRefused, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const BAD_REQUEST = 400;
const BROKEN = () => new Reply({ message: 'Server Error' }, 500);

const rowOf = (call: Call, id: string) =>
	unlessRefused(findOrder(call, id), (order) => {
		const { start_count, ...row } = orderRow(call, order);
		return { ...row, start_counter: start_count };
	});

/** CMSNT's SMMPANELV1 on Laravel: the HTTP status refuses, refills end in a server error. */
export const cmsntLaravel: Dialect = {
	...perfectPanel,
	name: 'CMSNT on Laravel',
	broken: ['refill', 'refill_status'],
	refuse: ({ words }) => new Reply({ error: words }, BAD_REQUEST),
	wrongKey: new Reply({ error: 'Invalid API key' }, 401),
	unknownAction: new Reply({ error: 'Invalid action' }, BAD_REQUEST),
	actions: {
		services: perfectPanel.actions.services!,
		balance: ({ account: { balance, currency } }) => ({
			balance: Number(printMoney(balance)),
			balancef: `${printMoney(balance)} ${currency}`,
			currency,
		}),
		add: perfectPanel.actions.add!,
		status: askedForIds({
			one: ['order', rowOf],
			many: [
				'orders',
				(call, ids) => {
					const rows = ids.map((id) => [id, rowOf(call, id)] as const);
					const found = rows.filter(([, row]) => !(row instanceof Refusal));
					return found.length === 0 ? new Refusal('Incorrect order ID') : Object.fromEntries(found);
				},
			],
			missing: new Reply({ error: 'Incorrect request' }, BAD_REQUEST),
		}),
		refill: BROKEN,
		refill_status: BROKEN,
	},
};
