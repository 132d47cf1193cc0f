import { sleep } from 'n8n-workflow';

import type { SimulatedPanel } from '../simulatedPanel/server';

/** n8n's shortest interval. */
export const POLL_MS = 60_000;

/** Waits until a poll has asked the panel for all it asks for. */
export async function nextPoll(panel: SimulatedPanel): Promise<void> {
	const { requests } = panel;
	await nextRequest(panel);
	for (let asked = -1; asked !== requests.length; await sleep(2_000)) asked = requests.length;
}

export async function nextRequest({ requests }: SimulatedPanel): Promise<void> {
	const before = requests.length;
	for (let waited = 0; requests.length === before; waited += 20) {
		if (waited > 2 * POLL_MS) throw new Error('n8n did not poll within two minutes');
		await sleep(20);
	}
}
