/**
 * A worker on its own: `orderWorker.js <file of SQLite> <url> <key>` runs the node in n8n's engine, over
 * n8n's own store, once for each list of rows it is sent, and sends back what came out of it.
 */
require('reflect-metadata');
const { openHostStore } = require('../bench/hostStore');
const { BY_COLUMN, serviceById } = require('../support/orderForm.ts');
const { runInEngine } = require('../support/runInEngine.ts');

async function main() {
	const [file = '', apiUrl = '', apiKey = ''] = process.argv.slice(2);
	await openHostStore(file);
	process.on('message', async ({ id, rows, parallelRequests }) => {
		const { outputs, error } = await runInEngine({
			credentials: { apiUrl, apiKey, requestFormat: 'form', keyField: 'key' },
			parameters: {
				resource: 'order',
				operation: 'create',
				service: serviceById('2'),
				fields: BY_COLUMN,
				options: { parallelRequests, orderReference: '={{ $json.link }}' },
			},
			input: rows,
			onError: 'continueErrorOutput',
		});
		process.send?.({ id, items: outputs.flat().map(({ json }) => json), error: error?.message });
	});
	process.send?.({ id: 'ready' });
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
