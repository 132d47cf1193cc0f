/**
 * One contender in a process of its own: `measure.js <contender> <count> <url> <key>` tells its parent
 * what three runs took after one that warmed up: the median of time and CPU, the peak of memory.
 */
require('reflect-metadata');
const { CONTENDERS } = require('./contenders');

const RUNS = 3;
const WARM_UP_ROWS = 100;

async function main() {
	const [name = '', countText = '0', url = '', key = ''] = process.argv.slice(2);
	const contender = CONTENDERS[name];
	const count = Number(countText);
	if (contender === undefined) throw new Error(`There is no contender "${name}".`);
	await contender({ url, key }, Math.min(count, WARM_UP_ROWS));
	process.send?.('warm');
	await new Promise((resolve) => process.once('message', resolve));

	global.gc?.();
	const memoryBefore = process.memoryUsage().rss;
	const times = [];
	const cpus = [];
	let rows = 0;
	for (let run = 0; run < RUNS; run++) {
		const cpuBefore = process.cpuUsage();
		const startedAt = performance.now();
		rows = (await contender({ url, key }, count)).length;
		times.push(performance.now() - startedAt);
		const { user, system } = process.cpuUsage(cpuBefore);
		cpus.push((user + system) / 1_000);
	}
	const peak = process.resourceUsage().maxRSS * 1_024;
	const megabytes = Math.max(0, peak - memoryBefore) / 1e6;
	process.send?.({ rows, runs: RUNS, ms: median(times), cpuMs: median(cpus), megabytes });
	process.disconnect();
	process.exit(0);
}

/** @param {number[]} values */
function median(values) {
	return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
