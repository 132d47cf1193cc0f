import { answer, omitRows, reset, silence, webPage, type Fault } from '../simulatedPanel/faults';

/** What a list at an address answers instead of the list. */
export interface ListDisturbance {
	status?: number;
	answerAfterMs?: number;
	/** What becomes of the text of the list. */
	rewrite?: (text: string) => string;
}

type PanelDisturbance = Pick<Fault, 'misbehaviour'> & Partial<Fault>;

const half = (text: string) => text.slice(0, text.length / 2);
const page = '<!DOCTYPE html><html><head><title>Sign in</title></head></html>';

/** None of them says anything of an order or a service: nothing may be told of them, nothing forgotten. */
export const LIST_DISTURBANCES: readonly ListDisturbance[] = [
	{ status: 500 },
	{ rewrite: half },
	{ rewrite: () => page },
	{ rewrite: () => '' },
	{ answerAfterMs: 8_000 },
	{ status: 404, rewrite: () => page },
];

export const STATUS_DISTURBANCES: readonly PanelDisturbance[] = [
	{ misbehaviour: answer(503, 'Service Unavailable') },
	{ misbehaviour: omitRows(2), times: 1 },
	{ misbehaviour: reset },
	{ misbehaviour: webPage },
	{ misbehaviour: answer(200, '{"error":"Unknown error"}') },
	{ misbehaviour: silence },
	{ misbehaviour: { kind: 'rewrite', rewrite: half } },
];

export const CATALOGUE_DISTURBANCES: readonly PanelDisturbance[] = [
	{ misbehaviour: { kind: 'rewrite', rewrite: half } },
	{ misbehaviour: answer(200, '[]') },
	{ misbehaviour: answer(502, 'Bad Gateway') },
	{ misbehaviour: webPage },
	{ misbehaviour: { kind: 'edit', edit: withoutEveryThird }, times: 1 },
	{ misbehaviour: { kind: 'late', ms: 4_000 } },
	{ misbehaviour: { kind: 'pieces', ms: 3_000 } },
];

function withoutEveryThird(services: unknown): unknown {
	return Array.isArray(services) ? services.filter((_, index) => index % 3 !== 0) : services;
}
