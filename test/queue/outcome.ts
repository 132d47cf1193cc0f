import type { SimulatedPanel } from '../simulatedPanel/server';

/** What a scenario did, by the panel's own books: a row of the result's table. */
export interface Outcome {
	scenario: string;
	executions: number;
	rows: number;
	requests: number;
	lost: number;
	twice: number;
}

/** How often an order for each of these links was sent to a panel. */
export function timesSent(panel: SimulatedPanel, links: string[]): number[] {
	const times = new Map(links.map((link) => [link, 0]));
	for (const { fields } of panel.requestsFor('add')) {
		const before = times.get(fields.link ?? '');
		if (before !== undefined) times.set(fields.link ?? '', before + 1);
	}
	return [...times.values()];
}

/** What became of orders that were each to be placed once. */
export function sumOf(times: number[]): Pick<Outcome, 'rows' | 'requests' | 'lost' | 'twice'> {
	return {
		rows: times.length,
		requests: times.reduce((sum, count) => sum + count, 0),
		lost: times.filter((count) => count === 0).length,
		twice: times.filter((count) => count > 1).length,
	};
}
