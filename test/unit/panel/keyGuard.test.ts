import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { guardKey } from '../../../nodes/SmmPanel/panel/keyGuard';
import type { Request } from '../../../nodes/SmmPanel/panel/request';

const QUESTION = { action: 'status', safeToRepeat: true };
const ANSWER = { json: { status: 'Completed' } };

/** A guarded request whose answers a test gives, oldest question first. */
function guarded({
	account = expect.getState().currentTestName ?? '',
	now = (): number => 5_000,
} = {}) {
	const open: Array<(answer: Awaited<ReturnType<Request>>) => void> = [];
	const send = jest.fn<ReturnType<Request>, Parameters<Request>>(
		async () => await new Promise((resolve) => open.push(resolve)),
	);
	const request = guardKey(account, send, now);
	return { send, ask: async () => await request(QUESTION), answer: open };
}

async function askAndAnswer(
	{ ask, answer }: ReturnType<typeof guarded>,
	answered: Awaited<ReturnType<Request>>,
) {
	const asked = ask();
	await Promise.resolve();
	answer[0]?.(answered);
	await asked;
}

describe('guardKey', () => {
	it('lets the first request go alone and the rest together', async () => {
		const { send, ask, answer } = guarded();
		const first = ask();
		const others = [ask(), ask()];
		await Promise.resolve();
		expect(send).toHaveBeenCalledTimes(1);

		answer[0]?.(ANSWER);
		await first;
		await Promise.resolve();
		expect(send).toHaveBeenCalledTimes(3);

		answer[1]?.(ANSWER);
		answer[2]?.(ANSWER);
		expect(await Promise.all(others)).toEqual([ANSWER, ANSWER]);
	});

	it('lets all go together while a key that was taken is less than a minute old', async () => {
		const account = 'taken a while ago';
		await askAndAnswer(guarded({ account }), ANSWER);

		const soon = guarded({ account, now: () => 64_999 });
		void soon.ask();
		void soon.ask();
		await Promise.resolve();
		expect(soon.send).toHaveBeenCalledTimes(2);

		const later = guarded({ account, now: () => 65_000 });
		void later.ask();
		void later.ask();
		await Promise.resolve();
		expect(later.send).toHaveBeenCalledTimes(1);
	});

	it('lets the first go alone again after the key was refused', async () => {
		const account = 'refused by and by';
		await askAndAnswer(guarded({ account }), ANSWER);
		await askAndAnswer(
			guarded({ account }),
			new Failure('auth', 'Invalid API key', { effect: 'nothingTaken' }),
		);

		const after = guarded({ account });
		void after.ask();
		void after.ask();
		await Promise.resolve();
		expect(after.send).toHaveBeenCalledTimes(1);
	});

	it('sends nothing more after a refused key', async () => {
		const { send, ask, answer } = guarded();
		const asked = [ask(), ask(), ask()];
		const refused = new Failure('auth', 'Invalid API key', { effect: 'nothingTaken' });
		answer[0]?.(refused);

		expect(await Promise.all([...asked, ask()])).toEqual([refused, refused, refused, refused]);
		expect(send).toHaveBeenCalledTimes(1);
	});

	it.each([
		['any other failure', new Failure('unavailable', 'Broken')],
		['a firewall', new Failure('auth', 'Blocked', { httpStatus: 403 })],
	])('sends on after %s met the first request', async (_, failure) => {
		const { send, ask, answer } = guarded();
		const [first, second] = [ask(), ask()];
		answer[0]?.(failure);
		expect(await first).toBe(failure);
		await Promise.resolve();
		answer[1]?.(ANSWER);

		expect(await second).toEqual(ANSWER);
		expect(send).toHaveBeenCalledTimes(2);
	});
});
