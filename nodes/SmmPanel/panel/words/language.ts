import type { Phrase } from './phrases';

/** What a panel's words can say; finer than the kinds of a failure. */
export type Meaning =
	| 'auth'
	| 'funds'
	| 'busyLink'
	| 'notFound'
	/** "Not found", and not what: an ID or the address. */
	| 'nothingThere'
	| 'validation'
	/** A field of the request is not there. */
	| 'missingField'
	| 'notSupported'
	/** The panel does not know the action. */
	| 'unknownAction'
	| 'rateLimit'
	/** The panel takes nothing right now. */
	| 'closed'
	/** Something broke, nobody knows where. */
	| 'broken'
	/** Something broke behind the panel: its provider, its database, its code. */
	| 'brokenBehind'
	/** The host behind the panel was never found: nothing reached it. */
	| 'neverReached'
	/** The panel did it, and something broke afterwards. */
	| 'brokenAfter';

/** How a language says it. */
export type Language = Partial<Record<Meaning, readonly Phrase[]>>;
