/** Amounts in hundred-millionths of the currency: panels print up to eight decimals, and sums must be exact. */
export type Money = bigint;

const DECIMALS = 8;

export function moneyOf(text: string): Money {
	const [whole = '0', fraction = ''] = text.split('.');
	return BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}

/** `"0.27819"`: no trailing zeros, as panels print it. */
export function printMoney(amount: Money): string {
	const digits = String(amount < 0n ? -amount : amount).padStart(DECIMALS + 1, '0');
	const text = `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, '');
	return amount < 0n ? `-${text}` : text;
}
