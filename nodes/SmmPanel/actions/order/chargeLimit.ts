import { amountOf, moneyOf, type Money } from '../../panel/ordering/charge';
import { Failure } from '../../panel/failures';

/** An order's place in the line of those that share a limit. */
export interface PlaceInLine {
	/**
	 * Waits until it is known of all orders before whether they are sent, then takes the charge out of
	 * what is left; why the order is not sent, if so.
	 */
	take(charge: Money, limit: number): Promise<Failure | undefined>;
	/** Lets the next one in; a second call does nothing. */
	leave(): void;
}

/** What the orders of an execution may cost together: refused ones cost nothing, those under way may be. */
export class ChargeLimit {
	private spent = 0n;

	private underWay = 0n;

	private line: Promise<void> = Promise.resolve();

	private changed: Array<() => void> = [];

	/** In the order the orders are to be sent in. */
	enter(): PlaceInLine {
		const before = this.line;
		let leave = () => {};
		this.line = new Promise((resolve) => (leave = resolve));
		return {
			leave,
			take: async (charge, limit) => {
				if (limit > 0) await before;
				while (this.isAbove(limit, charge + this.underWay) && !this.isAbove(limit, charge))
					await new Promise<void>((resolve) => this.changed.push(resolve));
				if (this.isAbove(limit, charge)) return aboveLimit(amountOf(charge), limit);
				this.underWay += charge;
				return undefined;
			},
		};
	}

	/** Whether the panel took an order, or may have. */
	settle(charge: Money, isTaken: boolean): void {
		this.underWay -= charge;
		if (isTaken) this.spent += charge;
		for (const resolve of this.changed.splice(0)) resolve();
	}

	private isAbove(limit: number, charge: Money): boolean {
		return limit > 0 && this.spent + charge > moneyOf(limit);
	}
}

function aboveLimit(charge: number, limit: number): Failure {
	return Failure.notSent(
		'validation',
		`Not sent: with its estimated charge of ${charge} the orders of this execution would cost more than 'Max Total Charge' (${limit})`,
		"Raise 'Max Total Charge' in the options, or run the row another time.",
	);
}
