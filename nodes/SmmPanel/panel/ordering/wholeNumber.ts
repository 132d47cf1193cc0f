/** Digits, in groups of three with blanks or not; spreadsheets may add `.0`. */
const WHOLE_NUMBER = /^(\d{1,15}|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3}){1,4})(?:\.0{1,2})?$/;

/** The zeros of the Arabic and Persian digits, and of full-width ones. */
const OTHER_ZEROS = [0x0660, 0x06f0, 0xff10];

/**
 * The digits of a whole number that can be read in one way only; `undefined` for any other text.
 * `1,000` and `1.000` are one thousand in one country and one in another.
 */
export function wholeNumber(text: string): string | undefined {
	const latin = text.trim().replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, latinDigit);
	const [, digits] = WHOLE_NUMBER.exec(latin) ?? [];
	return digits?.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
}

function latinDigit(digit: string): string {
	const code = digit.charCodeAt(0);
	const zero = OTHER_ZEROS.find((one) => code >= one && code <= one + 9) ?? code;
	return String(code - zero);
}
