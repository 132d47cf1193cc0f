import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { BY_COLUMN, serviceById } from './orderForm';
import { usePanel } from './panel';
import { runNode, type NodeRun, type NodeRunOptions } from './runNode';

export type Row = { row: number; service: string; link: string; quantity: number };

/** A panel, and a sheet whose rows are ordered there: each column by its name. */
export function useOrderSheet() {
	const used = usePanel();
	const { panel, credentials } = used;
	let sheets = 0;
	return {
		...used,
		/** Rows of a new sheet, each with a link of its own. */
		rowsOf(count: number, change: Partial<Row> = {}): Row[] {
			sheets++;
			return Array.from({ length: count }, (_, row) => ({
				row,
				service: '2',
				link: `https://instagram.com/s${sheets}_${row}`,
				quantity: 100,
				...change,
			}));
		},
		async order(
			input: IDataObject[],
			options: INodeParameters = {},
			{ parameters, ...more }: Partial<NodeRunOptions> = {},
		): Promise<NodeRun> {
			return await runNode({
				credentials: credentials(),
				parameters: {
					resource: 'order',
					operation: 'create',
					service: serviceById('={{ $json.service }}'),
					fields: BY_COLUMN,
					options,
					...parameters,
				},
				input,
				onError: 'continueErrorOutput',
				...more,
			});
		},
		/** How often each row's link was ordered at the panel. */
		timesOrdered(rows: Row[]): number[] {
			const links = [...panel.books.orders.values()].map(({ fields }) => fields.link);
			return rows.map(({ link }) => links.filter((one) => one === link).length);
		},
	};
}
