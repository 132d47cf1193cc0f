import { kindOfWords, leaveOpen, sayNeverReached } from '../../../../nodes/SmmPanel/panel/words';

describe('words about something broken behind the panel', () => {
	it.each([
		'Failed to connect to api.provider.example port 443 after 130 ms: Connection refused',
		'Empty reply from server',
		'Recv failure: Connection reset by peer',
		'fetch failed',
		'TypeError: Failed to fetch',
		'cURL error 28: Operation timed out after 30001 milliseconds with 0 bytes received',
		'cURL error 60: SSL certificate problem: unable to get local issuer certificate',
		'Operation timed out',
		'connect ETIMEDOUT 10.0.0.1:443',
		'read ECONNRESET',
		'socket hang up',
		'OpenSSL SSL_connect: SSL_ERROR_SYSCALL',
		'Request failed with status code 502',
		'timeout of 10000ms exceeded',
		'504 Gateway Time-out',
		'Bad Gateway',
		"SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '5' for key 'PRIMARY'",
		'SQLSTATE[HY000] [1040] Too many connections',
		'SQLSTATE[40001]: Serialization failure: 1213 Deadlock found when trying to get lock',
		"Duplicate entry '12' for key 'orders_link_unique'",
		'MySQL server has gone away',
		'SQLite3::exec(): no such table: orders',
		"Table 'panel.orders' doesn't exist",
		"Unknown column 'api_provider_id' in 'field list'",
		'ORA-00001: unique constraint (PANEL.ORDERS_PK) violated',
		'MongoServerError: E11000 duplicate key error collection',
		'PrismaClientKnownRequestError: Invalid `prisma.order.create()` invocation',
		'duplicate key value violates unique constraint "orders_pkey"',
		'invalid input syntax for type bigint: "abc"',
		'Undefined index: quantity',
		'Undefined array key "rate"',
		'Undefined variable $order_id',
		'Fatal error: Uncaught Error: Call to a member function fetch() on bool',
		"Trying to get property 'id' of non-object",
		'Attempt to read property "rate" on null',
		"TypeError: Cannot read properties of undefined (reading 'id')",
		"Cannot read property 'balance' of null",
		'java.lang.NullPointerException',
		'Traceback (most recent call last): File "app.py", line 3',
		"KeyError: 'order'",
		"AttributeError: 'NoneType' object has no attribute 'id'",
		'Maximum execution time of 30 seconds exceeded',
		'Allowed memory size of 134217728 bytes exhausted',
		'Unexpected token < in JSON at position 0',
		'Provider error. Please try again.',
		'Provider error: Not enough funds on balance',
		'API provider returned: Invalid API key',
		'Upstream request failed',
		'No response from supplier',
		'The provider rejected this order',
		'Order placed at provider but local save failed. Contact support.',
		'Order was created but could not be saved',
		'Something went wrong',
		'Something went wrong, please contact support',
		'Oops! Something went wrong.',
		'Internal server error',
		'An error occurred while placing your order',
		'Unexpected error occurred',
		'Could not process your order',
		'Failed to place order',
		'Please try again later',
		'Ocorreu um erro no fornecedor',
		'Erreur du fournisseur',
		'Sağlayıcı hatası',
		'Ошибка поставщика',
		'Время ожидания истекло',
		'Terjadi kesalahan pada server',
		'Lỗi nhà cung cấp',
	])('leave open what was taken: "%s"', (words) => {
		expect({ kind: kindOfWords(words), isOpen: leaveOpen(words) }).toEqual({
			kind: 'unavailable',
			isOpen: true,
		});
	});

	it.each([
		'Could not resolve host: api.provider.example',
		"cURL error 6: Couldn't resolve host 'api.provider.example'",
		'getaddrinfo ENOTFOUND api.provider.example',
		'getaddrinfo EAI_AGAIN api.provider.example',
		'php_network_getaddresses: getaddrinfo failed: Name or service not known',
		'java.net.UnknownHostException: api.provider.example',
		'Temporary failure in name resolution',
		'dial tcp: lookup api.provider.example: no such host',
	])('prove that nothing was taken when its host was never found: "%s"', (words) => {
		expect(kindOfWords(words)).toBe('unavailable');
		expect(sayNeverReached(words)).toBe(true);
		expect(leaveOpen(words)).toBe(false);
	});

	it.each([
		['Rate limit exceeded, please try again later', 'rateLimit'],
		['Invalid link, please try again later', 'validation'],
		['An error occurred: Not enough funds on balance', 'funds'],
		['Error: Incorrect order ID', 'notFound'],
		['Failed to place order: link is invalid', 'validation'],
		['Service temporarily disabled', 'notFound'],
		['Something went wrong: the order already exists for this link', 'busyLink'],
	])('do not hide a reason: "%s" is %s', (words, kind) => {
		expect(kindOfWords(words)).toBe(kind);
		expect(leaveOpen(words)).toBe(false);
	});
});
