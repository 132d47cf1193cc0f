import { createHash } from 'crypto';

import type { PanelConnection } from '../panel/request';

/** Tells accounts apart where something is remembered of them, without the key in it. */
export function accountMark({ url, apiKey }: Pick<PanelConnection, 'url' | 'apiKey'>): string {
	return createHash('sha256')
		.update(JSON.stringify([url, apiKey]))
		.digest('hex')
		.slice(0, 16);
}
