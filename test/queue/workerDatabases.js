/** The databases workers share: files of SQLite, and one PostgreSQL. */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { startServices } = require('../host/services');

class WorkerDatabases {
	folder = mkdtempSync(join(tmpdir(), 'smm-panel-databases-'));

	files = 0;

	/** @type {Record<string, string>} */
	postgres = {};

	stopServices = async () => {};

	async start() {
		const { settings, stop } = await startServices();
		this.stopServices = stop;
		this.postgres = settings;
	}

	/** A new file of SQLite, or PostgreSQL with what is in it. */
	open(/** @type {'SQLite' | 'PostgreSQL'} */ kind) {
		const file = join(this.folder, `database${++this.files}.sqlite`);
		return { file, settings: kind === 'SQLite' ? {} : this.postgres };
	}

	async stop() {
		await this.stopServices();
		rmSync(this.folder, { recursive: true, force: true });
	}
}

module.exports = { WorkerDatabases };
