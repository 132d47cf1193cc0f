import { kindOfWords, leaveOpen } from '../../../../nodes/SmmPanel/panel/words';

describe('words that name one thing and mean another', () => {
	it.each([
		['API key not found', 'auth'],
		['User not found', 'auth'],
		['Instagram user not found', 'validation'],
		['Target account is blocked', 'validation'],
		['This TikTok account does not exist', 'validation'],
		['Incorrect keywords', 'validation'],
		['link_not_found', 'validation'],
		['Link not found', 'validation'],
		['Page not found', 'notFound'],
		['Insufficient quantity', 'validation'],
		['Not enough quantity', 'validation'],
		['Quantity less than minimal', 'validation'],
		['Minimum deposit balance required', 'funds'],
		['Refill not found', 'notFound'],
		['Refill not available for this order', 'notSupported'],
		['Refill Request Not Found', 'notFound'],
		['Order cannot be found', 'notFound'],
		['Order cannot be cancelled', 'notSupported'],
		['Duplicate order', 'busyLink'],
		["Duplicate entry '1' for key 'PRIMARY'", 'unavailable'],
		['Invalid order quantity', 'validation'],
		['Invalid order link', 'validation'],
		['Invalid order number', 'notFound'],
		['Service does not support refill', 'notSupported'],
		['This services does not support Dripfeed feature!', 'validation'],
		['Comments with links are not allowed', 'validation'],
		['Private accounts are not allowed', 'validation'],
		['Maximum 100 requests per minute', 'rateLimit'],
		['Maximum quantity is 100', 'validation'],
		['Maximum execution time of 30 seconds exceeded', 'unavailable'],
		['Missing required parameter: service', 'validation'],
		['Your balance is not enough for this service', 'funds'],
		['Insufficient balance for order with this link', 'funds'],
		['Invalid link. Your order was not placed.', 'validation'],
		['Invalid link for this service', 'validation'],
		['Service Unavailable', 'unavailable'],
		['This service is unavailable', 'notFound'],
		['Database error: order not found', 'unavailable'],
		['Please wait 24 hours before requesting a refill', 'notSupported'],
		['Please wait until the previous order for this link is completed', 'busyLink'],
		['Please wait 10 seconds before your next request', 'rateLimit'],
		['Order not found in your account', 'notFound'],
		['Order 55 was not found for user 7', 'notFound'],
		['Access denied for this order', 'notFound'],
		['Unauthorized access to order 55', 'notFound'],
		['Your key is not authorized to place orders', 'auth'],
		['You are banned', 'auth'],
		['Please verify your email to use the API', 'auth'],
		['API token has insufficient scope', 'auth'],
		['You have no balance', 'funds'],
		['Your balance (0.50) is less than the order price (1.20)', 'funds'],
		['The cost is higher than your balance', 'funds'],
		['Credit limit reached', 'funds'],
		['Link is in use', 'busyLink'],
		['You have exceeded the number of allowed requests', 'rateLimit'],
		['The order has no drop', 'notSupported'],
	])('"%s" is %s', (words, kind) => {
		expect(kindOfWords(words)).toBe(kind);
	});

	it.each([
		'You already have funds',
		'Your order has been received',
		'Balance updated',
		'Service balance',
		'Thank you for your order',
		'The panel refused the refill',
		'The panel refused to cancel the order',
		'The panel refused the request',
		'Completed',
		'In progress',
		'Cancel requested',
		'success',
		'901',
		'',
		' . ',
	])('"%s" says nothing we know', (words) => {
		expect(kindOfWords(words)).toBeUndefined();
		expect(leaveOpen(words)).toBe(false);
	});

	it.each([
		['https://x.example/?api_key=invalid is not allowed', 'notSupported'],
		['Bad link: https://x.example/account/suspended/invalid-api-key', 'validation'],
		['Link www.x.example/insufficient/balance is invalid', 'validation'],
		['instagram.com/p/no-funds/low-balance is not a valid link', 'validation'],
	])('a link says nothing about the refusal that repeats it: "%s"', (words, kind) => {
		expect(kindOfWords(words)).toBe(kind);
	});
});
