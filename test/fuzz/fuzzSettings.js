/** How many answers are tried: 5,000 in `npm test`, FUZZ_CASES of them in `npm run test:fuzz`. */
const cases = Number(process.env.FUZZ_CASES ?? 5_000);

/** FUZZ_SEED repeats a run; without it each run tries others. */
const seed = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);

module.exports = { cases, seed };
