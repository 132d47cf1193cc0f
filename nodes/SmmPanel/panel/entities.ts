/** Those that stand in names of services; all others may stand as numbers. */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	bull: '•',
	middot: '·',
	laquo: '«',
	raquo: '»',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	euro: '€',
	pound: '£',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	times: '×',
	rarr: '→',
	larr: '←',
	hearts: '♥',
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/** `Likes &amp; Views` as people read it: panels escape names for their own pages. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return isCharacter(code) ? String.fromCodePoint(code) : entity;
	});
}

function isCharacter(code: number): boolean {
	return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}
