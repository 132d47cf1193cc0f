import { containsWords, type Service } from '../../../nodes/SmmPanel/panel/services';

const SERVICE: Service = {
	service: '25',
	name: 'TikTok Followers [Fast]',
	type: 'Default',
	category: 'TikTok 🔥 New',
	rate: 2.35,
	min: 10,
	max: 50_000,
	refill: true,
	cancel: true,
	dripfeed: false,
};

describe('containsWords', () => {
	it.each([
		'tiktok',
		'FAST followers',
		'fast  tiktok\tnew',
		'25',
		'25 fast',
		'[fast]',
		'🔥',
		'',
		' ',
	])('finds the service by %j', (words) => {
		expect(containsWords(SERVICE, words)).toBe(true);
	});

	it.each(['instagram', 'tiktok slow', '26', 'Default'])('does not find it by %j', (words) => {
		expect(containsWords(SERVICE, words)).toBe(false);
	});
});
