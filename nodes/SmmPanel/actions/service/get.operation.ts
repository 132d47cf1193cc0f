import { Failure } from '../../panel/failures';
import { FailedRow } from '../failedRow';
import { defineOperation } from '../operation';
import { requestOptions } from '../../parameters/requestOptions';
import { runEach } from '../rowResults';
import { shapeRow, simplify } from '../simplify';
import { service } from '../../parameters/service';

export const get = defineOperation({
	value: 'get',
	name: 'Get',
	action: 'Get a service',
	description:
		'Retrieve one service by its ID: name, type, price per 1000, smallest and largest quantity',
	parameters: { service, simplify },
	options: requestOptions,
	isWrite: () => false,
	run: async (call) => {
		const catalogue = await call.client.services();
		if (catalogue instanceof Failure) return call.rows.map(() => [new FailedRow(catalogue)]);
		const byId = new Map(catalogue.map((entry) => [entry.row.service, entry]));
		return await runEach(call, async ({ params }) => {
			const found = byId.get(params.service);
			if (found === undefined) return new FailedRow(notListed(params.service));
			return shapeRow(found, 'service', params.simplify);
		});
	},
});

function notListed(service: string): Failure {
	return Failure.notSent(
		'notFound',
		`The panel lists no service ${service}`,
		"Pick one with 'From List', or look it up with the operation 'Get Many' of 'Service'.",
	);
}
