import { readAnswer } from '../../../nodes/SmmPanel/panel/answer';

const url = 'https://panel.example/api/v2';
const read = (text: string, status = 200) => readAnswer({ status, headers: {}, text }, { url });

describe('a refusal of the whole request', () => {
	it.each([
		['PerfectPanel', '{"error":"Incorrect order ID"}', 'notFound', 'Incorrect order ID'],
		['Glycon', '{"error":"API key is incorrect","status":"102"}', 'auth', 'API key is incorrect'],
		[
			'SmartPanel',
			'{"status":"error","message":"Invalid Interval"}',
			'validation',
			'Invalid Interval',
		],
		[
			'CMSNT with local words',
			'{"status":"error","msg":"So luong qua it","error":"neworder.error.min_quantity"}',
			'validation',
			'So luong qua it (neworder.error.min_quantity)',
		],
		['CMSNT maintenance', '{"status":"error","msg":"maintenance"}', 'unavailable', 'maintenance'],
		['Indonesian', '{"status":false,"msg":"Not enough balance"}', 'funds', 'Not enough balance'],
		[
			'Indonesian with data',
			'{"status":false,"data":{"msg":"Bad link"}}',
			'validation',
			'Bad link',
		],
		['EGF', '{"errors":["Order Not found"]}', 'notFound', 'Order Not found'],
		[
			'Laravel',
			'{"message":"Invalid data.","errors":{"quantity":["Incorrect quantity"]}}',
			'validation',
			'Incorrect quantity',
		],
		['error as an object', '{"error":{"message":"Bad link"}}', 'validation', 'Bad link'],
		['RentalPanel', '{"success":false,"error":"Bad link"}', 'validation', 'Bad link'],
		['RentalPanel with a message', '{"success":false,"message":"No"}', 'validation', 'No'],
		['false as text', '{"status":"false","message":"No"}', 'validation', 'No'],
		['fail', '{"status":"Fail","msg":"No"}', 'validation', 'No'],
		['without words', '{"success":false}', 'validation', 'The panel refused the request'],
		['form text', 'error=Invalid+API+key', 'auth', 'Invalid API key'],
	])('%s: %s', (_, text, kind, message) => {
		expect(read(text)).toMatchObject({ kind, message, httpStatus: 200, nothingTaken: true });
	});

	it.each([
		[400, 'Missing required parameter: service', 'validation'],
		[400, 'Not enough funds on balance', 'funds'],
		[401, 'Credentials do not match', 'auth'],
		[403, 'Account suspended', 'auth'],
		[403, 'Blocked', 'auth'],
		[404, 'order_not_found', 'notFound'],
		[405, 'POST only', 'notSupported'],
		[422, 'Quantity less than minimal 50', 'validation'],
		[429, 'Too many failed attempts', 'rateLimit'],
		[429, 'Demasiadas solicitudes', 'rateLimit'],
	])('HTTP %d keeps the words "%s" and is %s', (status, error, kind) => {
		expect(read(JSON.stringify({ error }), status)).toMatchObject({
			kind,
			message: error,
			httpStatus: status,
			nothingTaken: true,
		});
	});

	it.each([
		['{"code":401,"message":"Nope"}', 'auth'],
		['{"status":402,"error":"Declined"}', 'funds'],
		['{"success":false,"status_code":"429","message":"Nope"}', 'rateLimit'],
		['{"code":401,"message":"Not enough funds"}', 'funds'],
		['{"code":422,"message":"Nope"}', 'validation'],
	])('a number in the answer counts where its words say nothing: %s', (text, kind) => {
		expect(read(text)).toMatchObject({ kind, nothingTaken: true });
	});

	it.each([
		[500, 'Oops', 'unavailable'],
		[503, 'maintenance', 'unavailable'],
		[500, 'Incorrect order ID', 'notFound'],
	])('HTTP %d with the words "%s" may still have been taken', (status, error, kind) => {
		expect(read(JSON.stringify({ error }), status)).toMatchObject({ kind, nothingTaken: false });
	});
});

describe('the words of an error of HTTP', () => {
	it.each([400, 401, 422])('HTTP %d may stand in a bare message', (status) => {
		expect(read('{"message":"The quantity must be at least 50"}', status)).toMatchObject({
			message: 'The quantity must be at least 50',
			nothingTaken: true,
		});
	});
});

describe('the "Not Found" of a web framework', () => {
	it('is about the address', () => {
		expect(read('{"message":"Not Found"}', 404)).toMatchObject({
			message: 'Not Found',
			advice: expect.stringContaining("'API URL'"),
		});
	});

	it('is about the order where the panel says so', () => {
		expect(read('{"error":"Incorrect order ID"}', 404)).toMatchObject({
			kind: 'notFound',
			advice: expect.stringContaining('ID'),
		});
	});
});

describe('an answer that shows that the panel acted', () => {
	const acted = () => true;
	const refusal = '{"order":901,"error":"Bad link"}';

	it('is data whatever words it adds', () => {
		expect(
			readAnswer({ status: 200, headers: {}, text: refusal }, { url, isAccepted: acted }),
		).toEqual({
			json: JSON.parse(refusal),
		});
	});

	it.each([400, 500])('is data at HTTP %d as well, which is told', (status) => {
		expect(readAnswer({ status, headers: {}, text: refusal }, { url, isAccepted: acted })).toEqual({
			json: JSON.parse(refusal),
			failedStatus: status,
		});
	});
});

describe('what is no refusal', () => {
	it.each([
		['{"status":"Error","charge":"1"}'],
		['{"status":"Fail","remains":"2"}'],
		['{"status":"Completed","message":"Thank you"}'],
		['{"status":"success","order":901}'],
		['{"status":100,"order":"901"}'],
		['{"order":901,"error":null}'],
		['{"order":901,"error":""}'],
		['{"order":901,"error":false,"errors":[]}'],
		['{"10":{"error":"Incorrect order ID"}}'],
		['[{"error":"Incorrect order ID"}]'],
	])('%s', (text) => {
		expect(read(text)).toEqual({ json: JSON.parse(text) });
	});
});
