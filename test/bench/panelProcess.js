/** The simulated panel in a process of its own, so that its work is not measured with ours. */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const KEY = 'key-of-the-bench';

/**
 * @param {{ orders?: number; services?: number; answerMs?: number }} wanted
 * @returns {Promise<{ url: string; key: string; requests(): number; stop(): Promise<void> }>}
 */
async function startPanelProcess({ orders = 1, services, answerMs = 0 }) {
	const script = join(__dirname, '..', '..', 'scripts', 'panel.js');
	const child = spawn(process.execPath, [require.resolve('tsx/cli'), script], {
		env: {
			...process.env,
			PANEL_PORT: '0',
			PANEL_KEY: KEY,
			PANEL_SPEED: '0',
			PANEL_BALANCE: '1000000',
			PANEL_ORDERS: String(orders),
			PANEL_ANSWER_MS: String(answerMs),
			...(services !== undefined && { PANEL_SERVICES: String(services) }),
			PANEL_LOG: '1',
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	let logged = 0;
	child.stdout.on('data', (data) => {
		logged += String(data).split('request ').length - 1;
		output = (output + String(data)).slice(0, 1_000);
	});
	const end = new Promise((resolve) => child.once('close', resolve));
	while (!/http\S+\s/.test(output)) await new Promise((resolve) => setTimeout(resolve, 50));
	return {
		url: /http\S+/.exec(output)?.[0] ?? '',
		key: KEY,
		requests: () => logged,
		async stop() {
			child.kill('SIGTERM');
			await end;
		},
	};
}

module.exports = { startPanelProcess };
