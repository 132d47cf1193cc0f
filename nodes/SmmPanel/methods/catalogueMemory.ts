import { Failure } from '../panel/failures';
import type { SaidOfService, Service } from '../panel/services';

/** A service with what of it the panel said. */
export type ListedService = Service & { said: SaidOfService };

type Catalogue = ListedService[] | Failure;

/** How long (ms) the editor's lists show a catalogue before the panel is asked again. */
const FRESH_MS = 60_000;

/** The same for a catalogue that did not come: the user may have mended what was wrong. */
const FAILED_MS = 10_000;

/** Those of the accounts that were read last are kept; 30,000 services take about 10 MB. */
const MOST_ACCOUNTS = 5;

interface Remembered {
	catalogue: Promise<Catalogue>;
	freshUntil: number;
}

/** What the editor's lists know of the panels' catalogues: typing must not ask the panel letter by letter. */
export class CatalogueMemory {
	private readonly byAccount = new Map<string, Remembered>();

	constructor(private readonly now: () => number = Date.now) {}

	/** The catalogue of an account; `ask` is called at most once a minute, whoever wants it meanwhile. */
	async read(account: string, ask: () => Promise<Catalogue>): Promise<Catalogue> {
		const known = this.byAccount.get(account);
		if (known !== undefined && this.now() < known.freshUntil) return await known.catalogue;

		const asked: Remembered = { catalogue: ask(), freshUntil: this.now() + FRESH_MS };
		this.byAccount.delete(account);
		this.byAccount.set(account, asked);
		const [oldest = account] = this.byAccount.keys();
		if (this.byAccount.size > MOST_ACCOUNTS) this.byAccount.delete(oldest);

		const catalogue = await asked.catalogue;
		if (catalogue instanceof Failure) asked.freshUntil = this.now() + FAILED_MS;
		return catalogue;
	}
}
