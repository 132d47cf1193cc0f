/** Types and not interfaces: n8n takes them as item JSON. */
export type Balance = { balance: number | null; currency: string | null };

/** `charge` and `currency` are there when the panel sends them with the order. */
export type PlacedOrder = { order: string; charge?: number; currency?: string };

/** What drip-feeds and subscriptions have beside it: how often they ordered, what, and until when. */
export type FurtherFields = {
	runs?: number | null;
	posts?: number | null;
	/** The orders it placed. */
	orders?: string[];
	/** The date it ends, or whether it has not ended yet. */
	expiry?: string | boolean | null;
};

export type OrderStatus = FurtherFields & {
	order: string;
	status: string;
	isFinal: boolean;
	charge: number | null;
	currency: string | null;
	start_count: number | null;
	remains: number | null;
};

export type CreatedRefill = { order: string; refill: string };

export type RefillStatus = { refill: string; status: string; isFinal: boolean };

export type CanceledOrder = { order: string; canceled: true; cancel?: string };
