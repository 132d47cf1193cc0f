/**
 * How many times as much as the base, with two decimals.
 * @param {number} value
 * @param {number} base
 */
function ratio(value, base) {
	return base > 0 ? (value / base).toFixed(2) : '';
}

module.exports = { ratio };
