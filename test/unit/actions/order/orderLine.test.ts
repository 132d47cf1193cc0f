import { readOrderLine, type LineFormat } from '../../../../nodes/SmmPanel/actions/order/orderLine';
import { readOrderLines } from '../../../../nodes/SmmPanel/actions/order/orderLines';
import { InvalidInput } from '../../../../nodes/SmmPanel/parameters/parameter';

function read(line: string, format: LineFormat = 'serviceLinkQuantity') {
	const order = readOrderLine(line, format);
	return order instanceof InvalidInput ? order.advice : { service: order.service, ...order.fields };
}

const PLAIN = { service: '1', link: 'https://x.y/a', quantity: '1000' };
const DRIP = { ...PLAIN, runs: '5', interval: '60' };

describe('a line of a mass order', () => {
	it.each<[string, object]>([
		['1|https://x.y/a|1000', PLAIN],
		[' 1 | https://x.y/a | 1000 ', PLAIN],
		['1|https://x.y/a|1000|', PLAIN],
		['1|https://x.y/a|1000||', PLAIN],
		['| 1 | https://x.y/a | 1000 |', PLAIN],
		['1\thttps://x.y/a\t1000', PLAIN],
		['1\thttps://x.y/a\t1000\t\t', PLAIN],
		['1 |\thttps://x.y/a |\t1000', PLAIN],
		['1｜https://x.y/a｜1000', PLAIN],
		['1|<https://x.y/a>|1000', PLAIN],
		['\uFEFF1|\u200Bhttps://x.y/a\u200E|1000\u200F', PLAIN],
		['1\u00A0|\u00A0https://x.y/a\u00A0|\u00A01000', PLAIN],
		['1|https://x.y/a|1 000', PLAIN],
		['1|https://x.y/a|1000.0', PLAIN],
		['1|https://x.y/a|1000|5|60', DRIP],
		['1 | https://x.y/a | 1000 | 5 | 60 |', DRIP],
		['1\thttps://x.y/a\t1000\t5\t60', DRIP],
		['1|https://x.y/?q=a|b|1000', { ...PLAIN, link: 'https://x.y/?q=a|b' }],
		['1|https://x.y/?q=a|b|1000|5|60', { ...DRIP, link: 'https://x.y/?q=a|b' }],
		['1\thttps://x.y/?q=a|b\t1000', { ...PLAIN, link: 'https://x.y/?q=a|b' }],
		['1|name|1000', { ...PLAIN, link: 'name' }],
		['1|123456|1000', { ...PLAIN, link: '123456' }],
		['1|123456|1000|5|60', { ...DRIP, link: '123456' }],
		['ord_x|https://x.y/a|1000', { ...PLAIN, service: 'ord_x' }],
	])('with the quantity last is read: %j', (line, order) => {
		expect(read(line)).toEqual(order);
	});

	it.each<[string, object]>([
		['1|1000|https://x.y/a', PLAIN],
		['1|1000|https://x.y/a|', PLAIN],
		['1|1000|https://x.y/a|5|60', DRIP],
		['1\t1000\thttps://x.y/a\t5\t60', DRIP],
		['1|1000|https://x.y/?q=a|b', { ...PLAIN, link: 'https://x.y/?q=a|b' }],
		['1|1000|123456', { ...PLAIN, link: '123456' }],
	])('with the link last is read: %j', (line, order) => {
		expect(read(line, 'serviceQuantityLink')).toEqual(order);
	});

	it.each([
		'1|https://x.y/a|1000|5',
		'1|https://x.y/a|1000|5|60|7',
		'1|https://x.y/a|1000|5|60|7|8',
		'1|https://x.y/a|1000|abc|60',
		'1|https://x.y/a|1000|-5|60',
		'1|https://x.y/a|1000|1.5|60',
		'1|https://x.y/a|1,000|5|60',
		'1|https://x.y/a|1000||60',
		'1|https://x.y/a|1000|5|',
		'1|https://x.y/a||1000',
		'1|https://x.y/a|1000 | https://x.y/b | 500',
		'1|https://x.y/a|https://x.y/b|1000',
		'1 | https://x.y/a | a note | 1000',
		'1|name|note|1000',
		'1\thttps://x.y/a\t1000\t5',
	])('with parts that do not fit is refused, and says how a drip-feed is written: %j', (line) => {
		expect(read(line)).toMatch(/^Write it as service \| link \| quantity, or .* runs \| interval/);
	});

	it.each([
		'1|1000|https://x.y/a|5',
		'1|1000|https://x.y/a|5|60|7',
		'1|1000|https://x.y/a|0.5|60',
		'1|https://x.y/a|1000|5',
	])('with the link last and parts that do not fit is refused: %j', (line) => {
		expect(read(line, 'serviceQuantityLink')).toMatch(/runs \| interval/);
	});

	it.each([
		'followers please',
		'1|https://x.y/a',
		'1|https://x.y/a|many',
		'1|https://x.y/a|1,000',
		'1|https://x.y/a|1.000',
		'1|https://x.y/a|0',
		'1|https://x.y/a|-5',
		'1|https://x.y/a|1.5',
		'1|https://x.y/a|1e3',
		'1|https://x.y/a|1k',
		'|https://x.y/a|1000',
		'1||1000',
		'1|1000|https://x.y/a',
		'1|#N/A|1000',
		'#REF!|https://x.y/a|1000',
		'1, 2|https://x.y/a|1000',
		'1;https://x.y/a;1000',
		'1,https://x.y/a,1000',
		'1 https://x.y/a 1000',
	])('that is none is refused: %j', (line) => {
		expect(read(line)).toBe('Write it as service | link | quantity.');
	});
});

describe('the lines of a mass order', () => {
	it.each([
		['real line breaks', '1|a|10\r\n\n2|b|20', [1, 3]],
		['lone carriage returns', '1|a|10\r2|b|20', [1, 2]],
		['written line breaks', '1|a|10\\n2|b|20', [1, 2]],
		['a comment', '# monday\n1|a|10', [2]],
		['column names', 'Service | Link | Quantity\n1|a|10', [2]],
		['column names of a table', '| Service ID | URL | Qty |\n|---|:---|---:|\n| 1 | a | 10 |', [3]],
		['column names of a sheet', 'service\tlink\tquantity\truns\tinterval\n1\ta\t10', [2]],
	])('are those of a text with %s', (_, text, numbers) => {
		const lines = readOrderLines(text, 'serviceLinkQuantity');
		expect(lines.map(({ line }) => line)).toEqual(numbers);
		expect(lines.every(({ order }) => !(order instanceof InvalidInput))).toBe(true);
	});
});
