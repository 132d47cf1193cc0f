/** The simulated panel in a process of its own, so that its work is not measured with ours. */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const KEY = 'key-of-the-bench';

/**
 * @param {number} orders
 * @returns {Promise<{ url: string; key: string; requests(): number; stop(): Promise<void> }>}
 */
async function startPanelProcess(orders) {
	const script = join(__dirname, '..', '..', 'scripts', 'panel.js');
	const child = spawn(process.execPath, [require.resolve('tsx/cli'), script], {
		env: {
			...process.env,
			PANEL_PORT: '0',
			PANEL_KEY: KEY,
			PANEL_SPEED: '0',
			PANEL_ORDERS: String(orders),
			PANEL_LOG: '1',
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.on('data', (data) => (output += data));
	const end = new Promise((resolve) => child.once('close', resolve));
	while (!/http\S+/.test(output)) await new Promise((resolve) => setTimeout(resolve, 50));
	return {
		url: /http\S+/.exec(output)?.[0] ?? '',
		key: KEY,
		requests: () => output.split('request ').length - 1,
		async stop() {
			child.kill('SIGTERM');
			await end;
		},
	};
}

module.exports = { startPanelProcess };
