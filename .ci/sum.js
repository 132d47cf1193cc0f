/** Prints what the runs of jest counted as one line; ends with 1 when anything failed, or did not run at all. */
const { readFileSync } = require('node:fs');

const total = { passed: 0, failed: 0 };
for (const run of process.argv.slice(2)) {
	const [exitCode, file = ''] = run.split(/:(.*)/);
	const { passed, failed } = countsOf(file);
	total.passed += passed;
	// A run that ended badly without a failed test (lint, types, set-up) counts as one.
	total.failed += failed || (exitCode === '0' && passed > 0 ? 0 : 1);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** @param {string} file */
function countsOf(file) {
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests };
	} catch {
		return { passed: 0, failed: 0 };
	}
}
