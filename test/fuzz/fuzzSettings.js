const { FUZZ_CASES, FUZZ_SEED } = process.env;

/** How many answers are tried: 5,000 in `npm test`, FUZZ_CASES of them in `npm run test:fuzz`. */
const cases = Number(FUZZ_CASES ?? 5_000);

/**
 * `npm test` tries the same ones each time, so that it tells of a change and not of luck;
 * `npm run test:fuzz` tries others, and FUZZ_SEED repeats them.
 */
const seed =
	FUZZ_SEED !== undefined || FUZZ_CASES === undefined ? Number(FUZZ_SEED ?? 2_026) : undefined;

module.exports = { cases, seed };
