import { NotAList } from '../../../../nodes/SmmPanel/trigger/list/listEntry';
import { readList } from '../../../../nodes/SmmPanel/trigger/list/readList';

const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').toString('utf8');

function idsOf(text: string, noun: 'order' | 'refill' = 'order'): string[] | string {
	const list = readList(text, noun);
	return list instanceof NotAList ? list.found : list.map(({ id }) => id);
}

describe('a list of ids from an address', () => {
	it.each([
		['a JSON array of ids', '[1, "2", 3]'],
		['a JSON array of objects', '[{"order":1},{"order":"2"},{"id":3}]'],
		['an object with an array', '{"count":3,"orders":[{"order":1},{"order":2},{"order":3}]}'],
		['an object with an array of ids', '{"columns":["order","note"],"orders":[1,2,3]}'],
		[
			'the first array that has ids',
			'{"warnings":["slow"],"rows":[{"order":1},{"order":2},{"order":3}]}',
		],
		[
			'nested envelopes',
			'{"data":{"result":{"items":[{"order_id":1},{"order_id":2},{"order_id":3}]}}}',
		],
		['items of n8n', '[{"json":{"order":1,"id":9}},{"json":{"order":2}},{"json":{"order":3}}]'],
		[
			'the values of a Google Sheet',
			'{"range":"A1:B4","values":[["Name","Order"],["a",1],["b","2"],["c",3]]}',
		],
		[
			'records of Airtable',
			'{"records":[{"id":"recA","fields":{"Order ID":1}},{"id":"recB","fields":{"Order ID":2}},{"id":"recC","fields":{"Order ID":3}}]}',
		],
		[
			'objects of HubSpot',
			'{"results":[{"id":"91","properties":{"order_id":"1"}},{"id":"92","properties":{"order_id":"2"}},{"id":"93","properties":{"order_id":"3"}}]}',
		],
		[
			'pages of Notion',
			'{"results":[{"id":"a1","properties":{"Order ID":{"type":"number","number":1}}},{"id":"b2","properties":{"Order ID":{"type":"title","title":[{"plain_text":"2"}]}}},{"id":"c3","properties":{"Order ID":{"id":"xy","type":"rich_text","rich_text":[{"plain_text":"3"}]}}}]}',
		],
		['IDs in single quotes', "'1'\n'2'\n'3'"],
		['an object of rows', '{"orders":{"10":{"order":1},"11":{"order":2},"12":{"order":3}}}'],
		['JSON lines', '{"order":1}\n{"order":2}\r\n{"order":3}\n'],
		[
			'rows whose order comes before a bare id',
			'[{"id":9,"order":1},{"id":8,"order":"2"},{"id":7,"order":null},{"id":6,"order":3}]',
		],
		['a JSON array with lists in it', '["1","2,3"]'],
		['lines', '1\n2\r\n\n3\n'],
		['lines below a heading', 'My orders\n1\n2\n3'],
		['one line with separators', '1, 2;3'],
		['CSV with a header', 'Customer,Order,Note\nAnn,1,"a"\nBob,"2",\nCid,3,x'],
		[
			'CSV with quotes and line breaks in cells',
			'Note,Order\r\n"say ""hi"", then\r\n7,8",1\r\nx,2\r\n"",3\r\n',
		],
		['CSV with semicolons', 'Note;Order\n1,5;1\n2,5;2\n3,5;3'],
		['CSV with bars', 'Note|Order\na|1\nb|2\nc|3'],
		['TSV', 'Note\tOrder ID\na\t1\nb\t2\nc\t3'],
		['CSV with a byte order mark', '\uFEFForder,x\n1,a\n2,b\n3,c'],
		['CSV of Excel with its delimiter said', 'sep=;\r\nid;order\r\n7;1\r\n8;2\r\n9;3'],
		[
			'CSV with a title above the header',
			'Orders of May,,\n,,\nName,Order No,Qty\na,1,5\nb,2,6\nc,3,7',
		],
		['UTF-16', wide('order,x\r\n1,a\r\n2,b\r\n3,c')],
		['CSV with empty lines at its end', 'order\n1\n2\n3\n\n,,,\n'],
		['number signs, and numbers of a floating column', 'order,x\n#1,a\n2.0,b\n"#3",c'],
		['a table in Markdown', '| Order | Note |\n|---|:-:|\n| 1 | a |\n| 2 | b |\n| 3 | c |'],
		['cells among them that say there is none', 'order,x\n1,a\n-,b\nn/a,c\npending,d\n2,e\n3,f'],
		[
			'rows among them that say there is none',
			'[{"order":1},{"order":"tbd"},{"order":2},{"order":"-"},{"order":3}]',
		],
		[
			"Baserow's rows, whose own `order` is a place",
			JSON.stringify(
				['1', '2', '3'].map((id) => ({
					id: 90,
					order: `9${id}.${'0'.repeat(20)}`,
					'Order ID': id,
				})),
			),
		],
	])('is read from %s', (_, text) => {
		expect(idsOf(text)).toEqual(['1', '2', '3']);
	});

	it.each([
		'order',
		'Order',
		'ORDER',
		'order id',
		'orderId',
		'OrderID',
		'order_ids',
		'Order-ID',
		'Order Number',
		'order no',
		'Order No.',
		'Order #',
		'Orders',
		'Order IDs',
		'ID Pedido',
		'Sipariş No',
		'SİPARİŞ NO',
		'Номер заказа',
		'Bestellnummer',
		'N° commande',
		'رقم الطلب',
		'订单号',
	])('is read from the column %s, before a bare id', (column) => {
		expect(idsOf(`ID,${column}\n9,1\n8,2`)).toEqual(['1', '2']);
		expect(idsOf(JSON.stringify([{ id: 9, [column]: 1 }]))).toEqual(['1']);
	});

	it('of refills is read from their own column', () => {
		expect(idsOf('order,Refill ID\n1,7\n2,8', 'refill')).toEqual(['7', '8']);
		expect(idsOf('order,note\n1,7\n2,8', 'refill')).toEqual(
			"a table without a column 'refill' or 'id'",
		);
	});

	it('is read without what sheets write before a text, and with codes that have no digit', () => {
		expect(idsOf("order\n'23501\n#23502")).toEqual(['23501', '23502']);
		expect(idsOf('order\nQWERTZ\nABCDEF')).toEqual(['QWERTZ', 'ABCDEF']);
	});

	it('keeps every digit', () => {
		expect(idsOf('[12345678901234567890,"007"]')).toEqual(['12345678901234567890', '007']);
		expect(idsOf('order\n007\n12345678901234567890')).toEqual(['007', '12345678901234567890']);
	});

	it.each([
		['JSON', '[]'],
		['an object with an empty array', '{"orders":[]}'],
		['an envelope with an empty array', '{"success":true,"data":{"orders":[]}}'],
		['a header without rows', 'order,name\n'],
		['the header of a Google Sheet', '{"values":[["order","name"]]}'],
		['an empty list beside others', '{"orders":[],"customers":[{"id":1}]}'],
	])('is really empty: %s', (_, text) => {
		expect(idsOf(text)).toEqual([]);
	});

	it.each([
		['a web page', '<!DOCTYPE html><title>Sign in</title><p>1</p>', 'a web page ("Sign in")'],
		['a blank text', ' \n\n', 'an empty text'],
		['broken JSON', '[1, 2', 'broken JSON, as of a list that is cut off'],
		[
			'JSON lines that are cut off',
			'{"order":1}\n{"ord',
			'broken JSON, as of a list that is cut off',
		],
		['CSV that is cut off', 'order,note\n1,"a', 'CSV that is cut off within quotes'],
		['an error object', '{"error":"no"}', 'an error: "no"'],
		['an error of an API', '{"error":{"code":403,"message":"Denied"}}', 'an error: "Denied"'],
		[
			'an error with an empty list',
			'{"success":false,"data":[]}',
			'a JSON object without a list of IDs',
		],
		[
			'an error of n8n',
			'{"code":404,"message":"The webhook is not registered"}',
			'an error: "The webhook is not registered"',
		],
		['rows without an ID', '[{"name":"a"},{"name":"b"}]', 'a JSON array of 2 without an ID'],
		['rows that have none yet', 'order,name\n,a\n,b', 'a table of 2 rows without an ID'],
		['a sheet that is still loading', 'order\nLoading...', 'a table of 1 rows without an ID'],
		['a formula that failed', 'order,name\n#REF!,a\n#REF!,b', 'a table of 2 rows without an ID'],
		['words for none', '["n/a","-","pending"]', 'a JSON array of 3 without an ID'],
		['several columns, none known', '1,Ann\n2,Bob', "a table without a column 'order' or 'id'"],
		['numbers in several columns', '1,100\n2,200', "a table without a column 'order' or 'id'"],
		['a sentence', 'Please log in', "a text with 'Please log in'"],
		['a numbered list', '1. 901\n2. 902', "a text with '1. 901'"],
		['addresses', 'https://x.example/orders/901', "a text with 'https://x.example/orders/901'"],
		['a query', 'id=901&id=902', "a text with 'id=901&id=902'"],
		[
			'a table that lies on its side',
			'Order ID,901,902\nClient,A1,B2',
			"a table with '901' in its header",
		],
		[
			'columns of a Google Sheet',
			'{"majorDimension":"COLUMNS","values":[["Order ID","901","902"]]}',
			'a JSON object without a list of IDs',
		],
		['a word', 'null', "a text with 'null'"],
		[
			'lists of words',
			'{"columns":["order","note"],"rows":null}',
			'a JSON object without a list of IDs',
		],
		[
			'a list of something else beside an empty one',
			'{"orders":[{"order":null}],"customers":[{"id":1}]}',
			'a JSON object without a list of IDs',
		],
		[
			'an object within an object',
			'{"user":{"profile":{"id":7}}}',
			'a JSON object without a list of IDs',
		],
	])('is not read from %s', (_, text, found) => {
		expect(idsOf(text)).toBe(found);
	});

	it('takes no ID with blanks, control characters, lost digits or too many characters', () => {
		expect(idsOf('order\n1\nsee note\n2\u00013\n1.2E+10\n"23,501"\n' + '9'.repeat(65))).toEqual([
			'1',
		]);
		expect(idsOf('[1, 1e21, 2.5, -3, true, null, {"order":{"id":4}}]')).toEqual(['1', '4']);
	});

	it('has the other columns beside each ID', () => {
		expect(readList('Order,Customer,\n1,Ann,x\n2,Bob,y', 'order')).toEqual([
			{ id: '1', row: { Customer: 'Ann' } },
			{ id: '2', row: { Customer: 'Bob' } },
		]);
		expect(readList('[{"order":1,"customer":{"name":"Ann"}},{"order":2}]', 'order')).toEqual([
			{ id: '1', row: { customer: { name: 'Ann' } } },
			{ id: '2' },
		]);
	});

	it('counts an ID once', () => {
		expect(idsOf('1\n2\n1')).toEqual(['1', '2']);
	});
});
