import type { FailureKind } from './failures';

interface Meaning {
	kind: FailureKind;
	message: string;
	advice?: string;
}

const NO_API: Meaning = {
	kind: 'unavailable',
	message: 'There is no panel API at this address',
	advice: "Check 'API URL' in the credential: it is the address from the panel's API page.",
};

/** Firewalls answer 403 as well, so it is not about the key. */
const MEANINGS: Record<number, Meaning> = {
	401: { kind: 'auth', message: 'The panel does not accept the API key' },
	402: { kind: 'funds', message: 'The panel asks for payment' },
	403: {
		kind: 'unavailable',
		message: 'The panel blocked the request',
		advice:
			"Ask your panel to let the address of your n8n through, or check 'API URL' in the credential.",
	},
	404: NO_API,
	405: NO_API,
	408: { kind: 'unavailable', message: 'The panel gave up waiting' },
	429: { kind: 'rateLimit', message: 'The panel asks for fewer requests' },
};

const REFUSED: Meaning = {
	kind: 'unavailable',
	message: 'The panel refused the request without a word',
	advice: 'Check what is sent against the API page of your panel.',
};

const DOWN: Meaning = { kind: 'unavailable', message: 'The panel does not work right now' };

/** What a status from 400 on says where the panel says nothing itself. */
export function meaningOf(status: number): Meaning {
	return MEANINGS[status] ?? (status < 500 ? REFUSED : DOWN);
}
