/**
 * One contender in a process of its own: `measure.js <contender> <count> <runs> <url> <key> [profiled]` tells its
 * parent what the runs took after one that warmed up: the median of time and CPU, and the peak of the
 * first one's memory, before what a run leaves behind is counted with the next.
 */
require('reflect-metadata');
const { CONTENDERS } = require('./contenders');
const { measureOwners } = require('./owners');
const { readPeak, startPeak } = require('./peakMemory');

const WARM_UP_ROWS = 100;

async function main() {
	const [name = '', countText = '0', runsText = '1', url = '', key = '', profiled = ''] =
		process.argv.slice(2);
	const contender = CONTENDERS[name];
	const count = Number(countText);
	const runs = Number(runsText);
	if (contender === undefined) throw new Error(`There is no contender "${name}".`);
	await contender({ url, key }, Math.min(count, WARM_UP_ROWS));
	process.send?.('warm');
	await new Promise((resolve) => process.once('message', resolve));

	global.gc?.();
	startPeak();
	const memoryBefore = process.memoryUsage().rss;
	/** @type {number[]} */
	const times = [];
	/** @type {number[]} */
	const cpus = [];
	let rows = 0;
	let megabytes = 0;
	const runAll = async () => {
		for (let run = 0; run < runs; run++) {
			const cpuBefore = process.cpuUsage();
			const startedAt = performance.now();
			rows = (await contender({ url, key }, count)).length;
			times.push(performance.now() - startedAt);
			const { user, system } = process.cpuUsage(cpuBefore);
			cpus.push((user + system) / 1_000);
			if (run === 0) megabytes = (readPeak() - memoryBefore) / 1e6;
		}
	};
	const owners = profiled === 'profiled' ? await measureOwners(runAll) : await runAll();
	process.send?.({ rows, ms: median(times), cpuMs: median(cpus), megabytes, owners });
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
