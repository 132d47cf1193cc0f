import type { Body, RawAnswer } from './answer';

export type RequestFormat = 'form' | 'json';

/** The fields of a request without the key; the sender signs it. All values are text, as panels expect. */
export type Fields = Record<string, string>;

/**
 * Sends one signed POST and answers whatever came back: no exception for an HTTP status, no
 * redirect followed, nothing repeated. Throws only when there is no answer. n8n's request helper
 * and plain `fetch` both fit.
 */
export type Send = (request: {
	url: string;
	format: RequestFormat;
	fields: Fields;
	timeoutMs: number;
}) => Promise<RawAnswer>;

export interface PanelConnection {
	/** Full address of the panel's API. */
	url: string;
	format: RequestFormat;
	/** Taken out of every answer before it is read: some panels echo the request. */
	apiKey: string;
	/** Tells accounts apart, without the key in it. */
	account: string;
	send: Send;
	/** Waits (ms); `n8n-workflow`'s `sleep` in nodes. */
	wait: (ms: number) => Promise<void>;
	/** Fires when the user stops the execution: nothing more is sent. */
	signal?: AbortSignal;
}

export interface RequestSettings {
	timeoutMs: number;
	/** 0 = no limit. */
	maxRequestsPerSecond: number;
	maxRetries: number;
}

export interface ActionRequest {
	action: string;
	fields?: Fields;
	/** The fields go into the address as well: one script looks for ids nowhere else. Never the key. */
	inAddress?: boolean;
	/** Reads are; `add`, `refill` and `cancel` never. */
	safeToRepeat: boolean;
	/** Whether the answer shows that the panel acted, whatever words and HTTP status it adds. */
	isAccepted?: (json: Body['json']) => boolean;
	/** Whether the answer is what was asked for, whatever words it adds. */
	isAnswer?: (json: Body['json']) => boolean;
}
