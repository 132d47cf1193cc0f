import { CatalogueMemory } from '../../../nodes/SmmPanel/methods/catalogueMemory';
import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { readServices, saidOfService } from '../../../nodes/SmmPanel/panel/services';

const read = readServices([{ service: 1, name: 'Likes' }]);
const SERVICES =
	read instanceof Failure ? [] : read.map(({ row, raw }) => ({ ...row, said: saidOfService(raw) }));
const MINUTE_MS = 60_000;

/** A memory whose clock a test moves, and how often it asked. */
function memoryOver(answer: () => typeof SERVICES | Failure) {
	const clock = { now: 1_000_000, asked: 0 };
	const memory = new CatalogueMemory(() => clock.now);
	const ask = async () => {
		clock.asked++;
		return answer();
	};
	return { clock, readFor: async (account: string) => await memory.read(account, ask) };
}

describe('the catalogue behind the lists of the editor', () => {
	it('is asked for once a minute, however often and by however many it is wanted', async () => {
		const { clock, readFor } = memoryOver(() => SERVICES);
		for (let letters = 1; letters <= 9; letters++) expect(await readFor('a')).toBe(SERVICES);
		await Promise.all([readFor('a'), readFor('a'), readFor('a')]);
		expect(clock.asked).toBe(1);

		clock.now += MINUTE_MS - 1;
		await readFor('a');
		expect(clock.asked).toBe(1);
		clock.now += 1;
		await Promise.all([readFor('a'), readFor('a')]);
		expect(clock.asked).toBe(2);
	});

	it('is asked for again ten seconds after it did not come', async () => {
		const refused = new Failure('auth', 'Invalid API key');
		const { clock, readFor } = memoryOver(() => refused);
		for (let letters = 1; letters <= 9; letters++) expect(await readFor('a')).toBe(refused);
		expect(clock.asked).toBe(1);

		clock.now += 10_000;
		await readFor('a');
		expect(clock.asked).toBe(2);
	});

	it('is each account its own, and only those read last are kept', async () => {
		const { clock, readFor } = memoryOver(() => SERVICES);
		const accounts = ['a', 'b', 'c', 'd', 'e', 'f'];
		for (const account of accounts) await readFor(account);
		expect(clock.asked).toBe(6);

		for (const account of ['f', 'e', 'd', 'c', 'b']) await readFor(account);
		expect(clock.asked).toBe(6);
		await readFor('a');
		expect(clock.asked).toBe(7);
	});
});
