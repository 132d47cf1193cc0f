import type { Noun } from '../../panel/matching';

/** How the column of the IDs is called after what they are IDs of, the surest names first. */
const SUFFIXES = ['', 'id', 'number', 'no', 'nr', 'num', 'ref'];

/** Names as people write them: `Order ID`, `order_id`, `orderIds`, `Order #` are one. */
export function plainName(name: string): string {
	const plain = name.toLowerCase().replace(/[\s_\-#.:\u00a0]/g, '');
	return plain.replace(/(?<=id|number|order|refill)s$/, '').replace(/^(order|refill)s(?=id)/, '$1');
}

/** The names of a column that surely holds such IDs. */
export function surely(noun: Noun): ReadonlySet<string> {
	return SURE_NAMES[noun];
}

const SURE_NAMES: Record<Noun, ReadonlySet<string>> = {
	order: namesOf('order'),
	refill: namesOf('refill'),
};

function namesOf(noun: Noun): ReadonlySet<string> {
	return new Set(SUFFIXES.map((suffix) => `${noun}${suffix}`));
}

/** A name that says ID, but not of what. */
export const BARE = 'id';
