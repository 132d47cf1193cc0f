import { sleep } from 'n8n-workflow';

import type { NodeStore } from '../../nodes/SmmPanel/store/nodeStore';

/**
 * n8n's store as workers see it: each reads the whole list, changes it and writes it back, and
 * what others wrote in between is gone.
 */
export class RacyList {
	values: readonly string[] = [];

	constructor(
		private readonly random: () => number,
		private readonly slowestMs: number,
	) {}

	store(): NodeStore {
		return {
			record: async (values) => {
				const read = this.values;
				await sleep(this.random() * this.slowestMs);
				const added = values.filter((value) => !read.includes(value));
				this.values = [...read, ...added];
				return new Set(added);
			},
			forget: async (values) => {
				const read = this.values;
				await sleep(this.random() * this.slowestMs);
				this.values = read.filter((value) => !values.includes(value));
			},
		};
	}
}
