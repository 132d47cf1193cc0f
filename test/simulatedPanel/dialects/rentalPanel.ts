import { Reply, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const { balance, add, status, refill, refill_status } = perfectPanel.actions;

/** PHP's number_format from 1 on, a number below. */
function writeRate(rate: string): string | number {
	const number = Number(rate);
	if (number < 1) return number;
	return number.toLocaleString('en-US', { minimumFractionDigits: 4, maximumFractionDigits: 4 });
}

/** RentalPanel (nefolio, tlk): no cancellations, and nothing at all is sent for an action it does not know. */
export const rentalPanel: Dialect = {
	...perfectPanel,
	name: 'RentalPanel',
	keyField: 'api_token',
	refuse: ({ words }) => new Reply({ success: false, error: words }),
	wrongKey: new Reply({ success: false, error: 'Invalid API key' }),
	unknownAction: new Reply(undefined),
	actions: {
		services: ({ books }) =>
			[...books.services.values()].map(
				({ id, name, type, category, rate, min, max, refill: hasRefill }) => ({
					service: Number(id),
					name,
					type,
					category,
					rate: writeRate(rate),
					min,
					max,
					refill: hasRefill,
				}),
			),
		balance: balance!,
		add: add!,
		status: status!,
		refill: refill!,
		refill_status: refill_status!,
	},
};
