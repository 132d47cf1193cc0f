import type { IDataObject } from 'n8n-workflow';

import { amountOf } from '../../panel/ordering/charge';
import { Failure } from '../../panel/failures';
import { numberOf } from '../../panel/numbers';
import { stopped } from '../../panel/request';
import type { PanelOfCall, RowResult } from '../operation';
import type { Claim, OrderReferences } from '../../store/orderReferences';
import { ChargeLimit, type PlaceInLine } from './chargeLimit';
import type { OrderPlan } from './orderPlan';
import { failedOrder } from './planOrders';

/** What became of an order, and of its reference: still `claimed` where nothing was sent. */
export interface Sent {
	row: RowResult;
	claim: Claim;
}

/** Sends orders, each within what all may cost. */
export class OrderSender {
	private readonly limit = new ChargeLimit();

	constructor(
		private readonly panel: PanelOfCall,
		private readonly references: OrderReferences,
	) {}

	/** In the order the orders are to be sent in, before anything is waited for. */
	enter(): PlaceInLine {
		return this.limit.enter();
	}

	isStopped(): boolean {
		return this.panel.isStopped();
	}

	/** Sends an order that has no reference, or whose reference is claimed. */
	async send(plan: OrderPlan, place: PlaceInLine): Promise<Sent> {
		const { wanted, fields, largestCharge = 0n } = plan;
		const { orderReference, maxTotalCharge, dryRun } = wanted.options;
		const notSent = (failure: Failure): Sent => ({
			row: failedOrder(wanted, failure),
			claim: 'claimed',
		});
		if (this.panel.isStopped()) return notSent(stopped());
		const refused = await place.take(largestCharge, maxTotalCharge);
		place.leave();
		if (refused !== undefined) return notSent(refused);
		if (dryRun) {
			this.limit.settle(largestCharge, true);
			return { row: dryItem(plan), claim: 'claimed' };
		}
		if (orderReference !== '' && !(await this.references.isStillOwn(wanted.referenceKey))) {
			this.limit.settle(largestCharge, false);
			return { row: failedOrder(wanted, lostReference()), claim: 'open' };
		}
		const placed = await this.panel.client.add(fields).catch(unknownOutcome);
		const isRefused = placed instanceof Failure && placed.nothingTaken;
		this.limit.settle(largestCharge, !isRefused);
		if (!(placed instanceof Failure)) return { row: itemOf(plan, placed), claim: 'accepted' };
		return { row: failedOrder(wanted, placed), claim: isRefused ? 'claimed' : 'open' };
	}
}

/** The item of an order that was ordered before. */
export function duplicateItem(plan: OrderPlan): IDataObject {
	const { dryRun } = plan.wanted.options;
	return itemOf(plan, { duplicate: true, ...(dryRun && { estimatedCharge: 0, dryRun }) });
}

function dryItem(plan: OrderPlan): IDataObject {
	const { estimatedCharge } = plan;
	const amount = estimatedCharge === undefined ? null : amountOf(estimatedCharge);
	return itemOf(plan, { estimatedCharge: amount, dryRun: true });
}

function itemOf({ wanted, fields }: OrderPlan, outcome: IDataObject): IDataObject {
	const { options, line } = wanted;
	const { order = null, ...others } = outcome;
	return {
		order,
		service: fields.service,
		link: fields.link ?? null,
		quantity: numberOf(fields.quantity),
		...(options.orderReference !== '' && { orderReference: options.orderReference }),
		...(line !== undefined && { line }),
		...others,
	};
}

/** Of an exception nobody expected it is not known how far the order came. */
function unknownOutcome(error: unknown): Failure {
	return new Failure('unknownOutcome', error instanceof Error ? error.message : String(error));
}

function lostReference(): Failure {
	return Failure.notSent(
		'unavailable',
		'Not sent: this process stood still, and another execution may have ordered the reference',
		'Run the row again: it is then ordered, or reported as what it is.',
	);
}
