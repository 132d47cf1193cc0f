import { stopped } from '../../panel/request';
import { openReference, type Claim, type OrderReferences } from '../../store/orderReferences';
import { FailedRow } from '../failedRow';
import type { RowResult } from '../operation';
import type { PlaceInLine } from './chargeLimit';
import { ClaimsAhead } from './claimsAhead';
import type { OrderPlan } from './orderPlan';
import { duplicateItem, type OrderSender, type Sent } from './orderSender';
import { failedOrder } from './planOrders';

/** An order whose reference somebody else took, and did not confirm yet. */
export class OpenOrder extends FailedRow {
	constructor(readonly plan: OrderPlan) {
		const { failure, about } = failedOrder(plan.wanted, openReference());
		super(failure, about);
	}
}

/** The orders of an execution that have references: of each reference, one is sent. */
export class ReferencedOrders {
	private readonly rowsLeft = new Map<string, number>();

	/** What becomes of each reference, by the last of its rows that was begun. */
	private readonly outcomes = new Map<string, Promise<Sent>>();

	private readonly claimsAhead: ClaimsAhead;

	/** When a reference was found open the last time. */
	lastOpenAt = -Infinity;

	/**
	 * @param orders in the order they are sent
	 * @param orderedAgain the references to order though they are open
	 */
	constructor(
		private readonly references: OrderReferences,
		private readonly sender: OrderSender,
		orders: readonly OrderPlan[],
		private readonly parallel: number,
		orderedAgain: ReadonlySet<string> = new Set(),
	) {
		for (const { wanted } of orders)
			this.rowsLeft.set(wanted.referenceKey, (this.rowsLeft.get(wanted.referenceKey) ?? 0) + 1);
		const names = [...this.rowsLeft.keys()];
		this.claimsAhead = new ClaimsAhead(references, names, { parallel, orderedAgain });
	}

	async place(plan: OrderPlan): Promise<RowResult> {
		const { referenceKey } = plan.wanted;
		const place = this.sender.enter();
		const placing = this.placeAfter(plan, place, this.outcomes.get(referenceKey));
		this.outcomes.set(referenceKey, placing);
		const { row } = await placing.finally(place.leave);
		return row;
	}

	/** The orders that were open, to be placed once more: where they are free, or though they are open. */
	lookAgain(open: readonly OrderPlan[], isOrderedAgain: boolean): ReferencedOrders {
		const orderedAgain = isOrderedAgain ? open.map(({ wanted }) => wanted.referenceKey) : [];
		const { references, sender, parallel } = this;
		return new ReferencedOrders(references, sender, open, parallel, new Set(orderedAgain));
	}

	private async placeAfter(
		plan: OrderPlan,
		place: PlaceInLine,
		before: Promise<Sent> | undefined,
	): Promise<Sent> {
		const { referenceKey } = plan.wanted;
		const last = await before;
		const claim = last?.claim ?? (await this.claimOf(referenceKey));
		this.rowsLeft.set(referenceKey, (this.rowsLeft.get(referenceKey) ?? 1) - 1);
		const isOpen = claim === 'open' && (last === undefined || last.row instanceof OpenOrder);
		if (!isOpen) return await this.placeClaimed(plan, place, claim);
		place.leave();
		this.lastOpenAt = performance.now();
		return { row: new OpenOrder(plan), claim };
	}

	private async claimOf(reference: string): Promise<Claim> {
		return this.sender.isStopped() ? stopped() : await this.claimsAhead.of(reference);
	}

	private async placeClaimed(plan: OrderPlan, place: PlaceInLine, claim: Claim): Promise<Sent> {
		if (claim === 'claimed') {
			const sent = await this.sender.send(plan, place);
			this.settle(plan.wanted.referenceKey, sent.claim);
			return sent;
		}
		place.leave();
		if (claim === 'accepted') return { row: duplicateItem(plan), claim };
		const failure = claim === 'open' ? openReference() : claim;
		return { row: failedOrder(plan.wanted, failure), claim };
	}

	/** A reference that is still claimed is for the next of its rows, or given back after the last. */
	private settle(reference: string, claim: Claim): void {
		if (claim === 'accepted') this.references.accept(reference);
		else if (claim !== 'claimed') this.references.leaveOpen(reference);
		else if (this.rowsLeft.get(reference) === 0) this.references.giveBack(reference);
	}
}

/** Whether an order is sent for its reference only. */
export function isReferenced(plan: OrderPlan | FailedRow): plan is OrderPlan {
	if (!('wanted' in plan)) return false;
	const { orderReference, dryRun } = plan.wanted.options;
	return orderReference !== '' && !dryRun;
}
