/**
 * The simulated panel by hand: `npm run panel`. Its clock runs twenty times as fast as ours, so an
 * order is delivered within half a minute. PANEL_PORT, PANEL_KEY and PANEL_SPEED change that;
 * PANEL_ORDERS=n adds n orders, every fifth completed; PANEL_SERVICES=n sells n services;
 * PANEL_ANSWER_MS=n answers after n ms; PANEL_LOG=1 prints every request.
 */
const { addServices } = require('../test/simulatedPanel/catalogue.ts');
const { addExampleOrders, addManyOrders } = require('../test/simulatedPanel/exampleOrders.ts');
const { SimulatedPanel } = require('../test/simulatedPanel/server.ts');

async function main() {
	const {
		PANEL_PORT = '8787',
		PANEL_KEY = 'local-panel-key',
		PANEL_SPEED = '20',
		PANEL_ORDERS,
		PANEL_SERVICES,
		PANEL_ANSWER_MS = '0',
		PANEL_BALANCE = '100.84292',
		PANEL_LOG,
	} = process.env;
	const panel = new SimulatedPanel({
		port: Number(PANEL_PORT),
		speed: Number(PANEL_SPEED),
		answerAfterMs: Number(PANEL_ANSWER_MS),
	});
	panel.books.openAccount(PANEL_KEY, PANEL_BALANCE);
	if (PANEL_SERVICES) addServices(panel.books.services, Number(PANEL_SERVICES));
	if (PANEL_ORDERS) addManyOrders(panel.books, PANEL_KEY, Number(PANEL_ORDERS));
	else addExampleOrders(panel.books, PANEL_KEY);
	if (PANEL_LOG) panel.onRequest = ({ action }) => console.log(`request ${action}`);
	await panel.start();
	console.log(`Simulated panel: ${panel.url}`);
	if (process.env.PANEL_KEY === undefined) console.log(`API key: ${PANEL_KEY}`);
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => void panel.stop().then(() => process.exit(0)));
}

main().catch((error) => {
	const taken = error.code === 'EADDRINUSE';
	console.error(
		taken
			? 'The port of the simulated panel is taken. Set PANEL_PORT to a free one.'
			: error.message,
	);
	process.exit(1);
});
