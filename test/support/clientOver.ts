import type { RawAnswer } from '../../nodes/SmmPanel/panel/answer';
import {
	createPanelClient,
	type ClientSettings,
	type PanelClient,
} from '../../nodes/SmmPanel/panel/client';
import type { Fields, PanelConnection } from '../../nodes/SmmPanel/panel/request';

/** A connection that sends nothing: every request gets what `answer` makes of its fields. */
export function connectionOver(
	answer: (fields: Fields, count: number) => Partial<RawAnswer> & { json?: unknown },
): { connection: PanelConnection; sent: Fields[]; delays: number[] } {
	const sent: Fields[] = [];
	const delays: number[] = [];
	const connection: PanelConnection = {
		url: 'https://panel.example/api/v2',
		format: 'form',
		apiKey: 'key-of-the-tests',
		account: `account-${Math.random()}`,
		wait: async (ms) => {
			delays.push(ms);
		},
		send: async ({ fields }) => {
			const { json, ...raw } = answer(fields, sent.push(fields));
			return { status: 200, headers: {}, text: JSON.stringify(json), ...raw };
		},
	};
	return { connection, sent, delays };
}

/** A client over such a connection. */
export function clientOver(
	answer: Parameters<typeof connectionOver>[0],
	{ signal, ...settings }: Partial<ClientSettings> & { signal?: AbortSignal } = {},
): { client: PanelClient; sent: Fields[]; delays: number[] } {
	const { connection, ...seen } = connectionOver(answer);
	const client = createPanelClient(
		{ ...connection, signal },
		{
			timeoutMs: 30_000,
			maxRequestsPerSecond: 0,
			maxRetries: 3,
			batchSize: 100,
			parallelRequests: 4,
			...settings,
		},
	);
	return { client, ...seen };
}
