import { sleep } from 'n8n-workflow';

import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { KeyGuard } from '../../../nodes/SmmPanel/panel/keyGuard';

type Answer = { json: object } | Failure;

const ANSWER = { json: { status: 'Completed' } };
const REFUSED = new Failure('auth', 'Invalid API key', { effect: 'nothingTaken' });

/** A guard and requests whose answers a test gives, oldest request first. */
function guarded({
	account = expect.getState().currentTestName ?? '',
	now = (): number => 5_000,
} = {}) {
	const answer: Array<(answer: Answer) => void> = [];
	const send = jest.fn(async () => await new Promise<Answer>((resolve) => answer.push(resolve)));
	const guard = new KeyGuard(account, now);
	return { send, ask: async () => await guard.ask(send), answer };
}

async function askAndAnswer({ ask, answer }: ReturnType<typeof guarded>, answered: Answer) {
	const asked = ask();
	await Promise.resolve();
	answer[0]?.(answered);
	await asked;
}

const settle = async () => await sleep(0);

describe('the guard of the key', () => {
	it('lets the first request go alone and the rest together', async () => {
		const { send, ask, answer } = guarded();
		const asked = [ask(), ask(), ask()];
		await settle();
		expect(send).toHaveBeenCalledTimes(1);

		answer[0]?.(ANSWER);
		await settle();
		expect(send).toHaveBeenCalledTimes(3);

		answer[1]?.(ANSWER);
		answer[2]?.(ANSWER);
		expect(await Promise.all(asked)).toEqual([ANSWER, ANSWER, ANSWER]);
	});

	it('lets all go together while a key that was taken is less than a minute old', async () => {
		const account = 'taken a while ago';
		await askAndAnswer(guarded({ account }), ANSWER);

		const soon = guarded({ account, now: () => 64_999 });
		void soon.ask();
		void soon.ask();
		await settle();
		expect(soon.send).toHaveBeenCalledTimes(2);

		const later = guarded({ account, now: () => 65_000 });
		void later.ask();
		void later.ask();
		await settle();
		expect(later.send).toHaveBeenCalledTimes(1);
	});

	it('lets the first go alone again after the key was refused', async () => {
		const account = 'refused by and by';
		await askAndAnswer(guarded({ account }), ANSWER);
		await askAndAnswer(guarded({ account }), REFUSED);

		const after = guarded({ account });
		void after.ask();
		void after.ask();
		await settle();
		expect(after.send).toHaveBeenCalledTimes(1);
	});

	it('sends nothing more after a refused key', async () => {
		const { send, ask, answer } = guarded();
		const asked = [ask(), ask(), ask()];
		answer[0]?.(REFUSED);

		expect(await Promise.all([...asked, ask()])).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('sends nothing more after a key that was taken a moment ago is refused', async () => {
		const account = 'taken, then refused';
		await askAndAnswer(guarded({ account }), ANSWER);

		const { send, ask, answer } = guarded({ account });
		const first = ask();
		await settle();
		answer[0]?.(REFUSED);
		await first;

		expect([await ask(), await ask()]).toEqual([REFUSED, REFUSED]);
		expect(send).toHaveBeenCalledTimes(1);
	});

	it.each([
		['HTTP 403 about the key', new Failure('auth', 'Invalid API key', { httpStatus: 403 }), 1],
		['HTTP 403 in unknown words', new Failure('auth', 'Not yours', { httpStatus: 403 }), 2],
		['any other failure', new Failure('unavailable', 'Broken'), 2],
		['a firewall', new Failure('unavailable', 'Blocked', { httpStatus: 403 }), 2],
	])('after %s for the first of two requests', async (_, failure, times) => {
		const { send, ask, answer } = guarded();
		const [first, second] = [ask(), ask()];
		answer[0]?.(failure);
		expect(await first).toBe(failure);
		await settle();
		answer[1]?.(ANSWER);

		expect(await second).toEqual(times === 1 ? failure : ANSWER);
		expect(send).toHaveBeenCalledTimes(times);
	});

	it('sends nothing more after HTTP 403 said the same twice', async () => {
		const { send, ask, answer } = guarded();
		const failure = new Failure('auth', 'Blockiert', { httpStatus: 403 });
		const asked = [ask(), ask()];
		answer[0]?.(failure);
		await settle();
		answer[1]?.(failure);
		await Promise.all(asked);

		expect(await ask()).toBe(failure);
		expect(send).toHaveBeenCalledTimes(2);
	});
});
