import { Failure } from '../../../nodes/SmmPanel/panel/failures';
import { RefusedKeys } from '../../../nodes/SmmPanel/trigger/refusedKeys';

const refused = new Failure('auth', 'Invalid API key', { httpStatus: 200 });

let now = 0;
beforeEach(() => (now = 1_000_000));

describe('a key the panel refused', () => {
	const ask = (keys: RefusedKeys, isPublishing: boolean): boolean => {
		if (keys.recall('account', { isPublishing }) !== undefined) return false;
		keys.note('account', refused);
		return true;
	};

	it('is sent twice when publishing tries five times, and again when it is published later', () => {
		const keys = new RefusedKeys(() => now);
		const sent = [0, 1, 2, 4, 8].map((seconds) => {
			now += seconds * 1_000;
			return ask(keys, true);
		});
		expect(sent).toEqual([true, true, false, false, false]);
		now += 30_000;
		expect(ask(keys, true)).toBe(true);
	});

	it('is sent once an hour by polls on schedule', () => {
		const keys = new RefusedKeys(() => now);
		const sent = Array.from({ length: 120 }, () => {
			now += 60_000;
			return ask(keys, false);
		});
		expect(sent.filter(Boolean)).toHaveLength(2);
	});

	it('is forgotten when it was taken, and is another one for another account', () => {
		const keys = new RefusedKeys(() => now);
		ask(keys, false);
		expect(keys.recall('other', { isPublishing: false })).toBeUndefined();
		keys.note('account', undefined);
		expect(ask(keys, false)).toBe(true);
	});

	it('is not what a firewall says', () => {
		const keys = new RefusedKeys(() => now);
		keys.note('account', new Failure('auth', 'Access was denied (HTTP 403)', { httpStatus: 403 }));
		expect(keys.recall('account', { isPublishing: false })).toBeUndefined();
	});
});
