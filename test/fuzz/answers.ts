import fc from 'fast-check';

/** Words, numbers and traps panels have where something else is expected. */
const SCALARS = [
	'',
	'0',
	'1',
	'901',
	'902',
	'31',
	'Completed',
	'In progress',
	'Incorrect order ID',
	'Not enough funds on balance',
	'Invalid API key',
	'Rate limit exceeded',
	'success',
	'error',
	'false',
	'NaN',
	'1,234.50',
	'Unknown',
	null,
	true,
	false,
	0,
	1,
	-1,
	901,
	0.1,
	1e21,
	1e-9,
	2 ** 53,
];

const KEYS = [
	'order',
	'orders',
	'901',
	'902',
	'903',
	'refill',
	'31',
	'32',
	'33',
	'status',
	'error',
	'errors',
	'cancel',
	'charge',
	'currency',
	'remains',
	'start_count',
	'balance',
	'services',
	'service',
	'rate',
	'min',
	'max',
	'name',
	'type',
	'data',
	'result',
	'message',
	'msg',
	'success',
	'id',
	'length',
	'toString',
	'constructor',
	'__proto__',
];

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
	json: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.constantFrom(...SCALARS),
		fc.string(),
		fc.array(tie('json'), { maxLength: 4 }),
		fc
			.array(fc.tuple(fc.constantFrom(...KEYS), tie('json')), { maxLength: 6 })
			.map((entries) => Object.fromEntries(entries)),
	),
}));

const written = json.map((value) => JSON.stringify(value));

/** Anything a panel, or what stands before it, may send as a body. */
const text = fc.oneof(
	{ weight: 8, arbitrary: written },
	{
		weight: 2,
		arbitrary: fc
			.tuple(written, fc.nat(40))
			.map(([whole, cut]) => whole.slice(0, Math.max(0, whole.length - cut))),
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(
				fc.constantFrom('\ufeff', '\n\n ', 'Notice: Undefined index in /x.php\n', '<br />'),
				written,
			)
			.map(([before, body]) => before + body),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'',
			'null',
			'<!DOCTYPE html><title>Just a moment…</title>',
			'<html><body>Maintenance</body></html>',
			'error=Invalid+API+key',
			'[ "1": {} ]',
		),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const httpStatus = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(200) },
	{
		weight: 3,
		arbitrary: fc.constantFrom(201, 301, 308, 400, 401, 403, 404, 405, 422, 429, 500, 502, 503),
	},
);

export interface AnyAnswer {
	status: number;
	body: string;
}

/** What the first requests of a case get; the last is repeated. */
export const answers: fc.Arbitrary<AnyAnswer[]> = fc.array(
	fc.record({ status: httpStatus, body: text }),
	{ minLength: 1, maxLength: 3 },
);
