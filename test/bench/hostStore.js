/** n8n's own deduplication store over SQLite or PostgreSQL, as its server sets it up. */
const { createHash } = require('node:crypto');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { DataDeduplicationService } = require('n8n-core');
const { hostFolder } = require('../host/host');

/** What each remembered value takes in the JSON n8n writes: a hash of 24 characters, quotes, a comma. */
const ENTRY_BYTES = 27;

const load = createRequire(join(hostFolder, 'node_modules', 'n8n', 'package.json'));

/** As n8n reads them, from the environment. @param {string} file of SQLite */
function databaseSettings(file) {
	const { env } = process;
	if (env.DB_TYPE !== 'postgresdb')
		return {
			type: 'sqlite-pooled',
			poolSize: 3,
			enableWAL: true,
			acquireTimeout: 60_000,
			destroyTimeout: 5_000,
			database: file,
		};
	return {
		type: 'postgres',
		poolSize: 2,
		host: env.DB_POSTGRESDB_HOST,
		port: Number(env.DB_POSTGRESDB_PORT),
		database: env.DB_POSTGRESDB_DATABASE,
		username: env.DB_POSTGRESDB_USER,
		password: env.DB_POSTGRESDB_PASSWORD,
	};
}

/** @param {string} file of SQLite, unless the environment names PostgreSQL */
async function openHostStore(file) {
	const { DataSource } = load('@n8n/typeorm');
	const { Container } = load('@n8n/di');
	const { ProcessedData, ProcessedDataRepository } = load('@n8n/db');
	const { DeduplicationHelper } = load('n8n/dist/deduplication/deduplication-helper.js');
	const source = new DataSource({
		...databaseSettings(file),
		entities: [ProcessedData],
		synchronize: true,
	});
	await source.initialize();
	const repository = new ProcessedDataRepository(source);
	const written = { bytes: 0 };
	const update = repository.update.bind(repository);
	repository.update = async (/** @type {unknown} */ which, /** @type {any} */ { value }) => {
		if (Array.isArray(value.data)) written.bytes += value.data.length * ENTRY_BYTES;
		return await update(which, { value });
	};
	Container.set(ProcessedDataRepository, repository);
	await DataDeduplicationService.init(new DeduplicationHelper());
	return {
		written,
		/**
		 * What a node remembers before anything is measured.
		 * @param {{ workflowId: string; nodeId: string; count: number }} known
		 */
		async fill({ workflowId, nodeId, count }) {
			const context = `n:${nodeId}`;
			await repository.delete({ workflowId, context });
			if (count === 0) return;
			const data = Array.from({ length: count }, (_, index) =>
				createHash('md5').update(`taken known ${index}`).digest('base64'),
			);
			await repository.insert({ workflowId, context, value: { mode: 'entries', data } });
		},
	};
}

module.exports = { openHostStore };
