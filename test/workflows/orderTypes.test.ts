import type { INodeParameters } from 'n8n-workflow';

import type { ServiceTypeName } from '../simulatedPanel/serviceTypes';
import { defined, serviceById } from '../support/orderForm';
import { usePanel } from '../support/panel';
import { jsonOf, runNode, type NodeRunOptions } from '../support/runNode';

const { panel, credentials } = usePanel();

let links = 0;
const LINK = 'https://instagram.com/p/of_the_row';

/** What a form of the type is filled in with, and what has to go out for it. */
interface TypeCase {
	required: INodeParameters;
	sent: Record<string, string>;
	optional?: INodeParameters;
	optionalSent?: Record<string, string>;
	/** What a sheet may have in its columns that the type does not take. */
	superfluous?: INodeParameters;
}

const quantity = { quantity: 100 };
const sentQuantity = { quantity: '100' };
const comments = Array.from({ length: 10 }, (_, index) => `Nice ${index}`);
const names = Array.from({ length: 6 }, (_, index) => `name_${index}`);

const CASES: Record<ServiceTypeName, TypeCase> = {
	Default: {
		required: quantity,
		sent: sentQuantity,
		optional: { runs: 2, interval: 30 },
		optionalSent: { runs: '2', interval: '30' },
	},
	Package: { required: {}, sent: {}, optional: quantity, optionalSent: sentQuantity },
	SEO: {
		required: { ...quantity, keywords: 'one\n\n two ' },
		sent: { ...sentQuantity, keywords: 'one\ntwo' },
	},
	'Custom Comments': {
		required: { comments: `${comments.join('\r\n')}\r\n \r\n` },
		sent: { comments: comments.join('\n'), quantity: '10' },
		superfluous: { quantity: 3, runs: 2 },
	},
	Mentions: {
		required: { ...quantity, usernames: names },
		sent: { ...sentQuantity, usernames: names.join('\n') },
	},
	'Mentions with Hashtags': {
		required: { ...quantity, usernames: names, hashtags: '#a\n#b' },
		sent: { ...sentQuantity, usernames: names.join('\n'), hashtags: '#a\n#b' },
	},
	'Mentions Custom List': {
		required: { usernames: names.join('\n') },
		sent: { usernames: names.join('\n') },
		superfluous: { quantity: 3 },
	},
	'Mentions Hashtag': {
		required: { ...quantity, hashtag: 'spring' },
		sent: { ...sentQuantity, hashtag: 'spring' },
	},
	'Mentions User Followers': {
		required: { ...quantity, username: 'https://instagram.com/them' },
		sent: { ...sentQuantity, username: 'https://instagram.com/them' },
	},
	'Mentions Media Likers': {
		required: { ...quantity, media: 'https://instagram.com/p/media' },
		sent: { ...sentQuantity, media: 'https://instagram.com/p/media' },
	},
	'Custom Comments Package': {
		required: { comments: comments.join('\n') },
		sent: { comments: comments.join('\n') },
		optional: quantity,
		optionalSent: sentQuantity,
	},
	'Comment Likes': {
		required: { ...quantity, username: 'owner' },
		sent: { ...sentQuantity, username: 'owner' },
	},
	Poll: {
		required: { ...quantity, answer_number: '2' },
		sent: { ...sentQuantity, answer_number: '2' },
	},
	'Comment Replies': {
		required: { username: 'owner', comments: 'Yes\nNo' },
		sent: { username: 'owner', comments: 'Yes\nNo', quantity: '2' },
	},
	'Invites from Groups': {
		required: { ...quantity, groups: 'one\ntwo' },
		sent: { ...sentQuantity, groups: 'one\ntwo' },
	},
	Subscriptions: {
		required: { username: 'them', min: 100, max: 110, delay: 0 },
		sent: { username: 'them', min: '100', max: '110', delay: '0' },
		optional: { posts: 5, old_posts: 2, expiry: '2027-04-03' },
		optionalSent: { posts: '5', old_posts: '2', expiry: '03/04/2027' },
		superfluous: { link: LINK, quantity: 1 },
	},
	'Web Traffic': {
		required: { ...quantity, country: 'DE', device: '1', type_of_traffic: '3' },
		sent: { ...sentQuantity, country: 'DE', device: '1', type_of_traffic: '3' },
		optional: {
			type_of_traffic: '1',
			google_keyword: 'panel',
			referring_url: 'https://example.com',
			runs: 2,
			interval: 0,
		},
		optionalSent: {
			type_of_traffic: '1',
			google_keyword: 'panel',
			referring_url: 'https://example.com',
			runs: '2',
			interval: '0',
		},
	},
};

/** A service of the type that takes a drip-feed where the type does, and enough of it. */
function serviceOf(type: string) {
	const services = [...panel.books.services.values()].filter((service) => service.type === type);
	const service = services.find(({ dripfeed }) => dripfeed) ?? services[0];
	if (service === undefined) throw new Error(`The simulated panel has no service of type ${type}`);
	service.min = 1;
	return service.id;
}

function withLink(type: string, fields: INodeParameters): INodeParameters {
	if (type === 'Subscriptions') return { ...fields };
	return { link: `https://instagram.com/p/type_${++links}`, ...fields };
}

async function order(type: string, value: INodeParameters, more: Partial<NodeRunOptions> = {}) {
	panel.books.openAccount('key-of-the-tests', '1000');
	return await runNode({
		credentials: credentials(),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: serviceById(serviceOf(type)),
			fields: defined(value),
		},
		...more,
	});
}

function sentBodies(): Array<Record<string, string>> {
	return panel.requestsFor('add').map(({ fields }) => fields);
}

const types = Object.entries(CASES);

describe('what an order of a type of service sends', () => {
	it.each(types)('%s: all required fields, and no others', async (type, { required, sent }) => {
		const value = withLink(type, { ...required, runs: '', country: required.country ?? null });
		const { error, outputs } = await order(type, value);

		expect(error).toBeUndefined();
		const { link } = value;
		expect(sentBodies()).toEqual([{ service: serviceOf(type), ...(link && { link }), ...sent }]);
		expect(jsonOf(outputs[0])).toEqual([
			{
				order: expect.stringMatching(/^\d+$/),
				service: serviceOf(type),
				link: link ?? null,
				quantity: sent.quantity === undefined ? null : Number(sent.quantity),
			},
		]);
	});

	it.each(types)('%s: optional fields too', async (type, { required, sent, ...more }) => {
		const value = withLink(type, { ...required, ...more.optional });
		const { error } = await order(type, value);

		expect(error).toBeUndefined();
		const { link } = value;
		expect(sentBodies()).toEqual([
			{ service: serviceOf(type), ...(link && { link }), ...sent, ...more.optionalSent },
		]);
	});

	it.each(
		types.flatMap(([type, { required, superfluous }]) => {
			const all = Object.keys(type === 'Subscriptions' ? required : { link: LINK, ...required });
			const asked = all.filter((name) => name !== 'quantity' || superfluous === undefined);
			return asked.map((missing): [string, string, INodeParameters] => [type, missing, required]);
		}),
	)('%s without %s: orders nothing, and the row says why', async (type, missing, required) => {
		const value = withLink(type, required);
		delete value[missing];
		const ordersBefore = panel.books.orders.size;
		const { outputs } = await order(
			type,
			Object.keys(value).length > 0 ? value : { country: 'DE' },
			{ onError: 'continueErrorOutput' },
		);

		expect(jsonOf(outputs[1])).toEqual([
			{ error: expect.objectContaining({ type: 'validation', message: expect.any(String) }) },
		]);
		expect(panel.books.orders.size).toBe(ordersBefore);
		// What looks like a plain order is left to the panel, which refuses it.
		const isPlain = Object.keys(value).sort().join() === 'link,quantity';
		expect(sentBodies()).toHaveLength(isPlain ? 1 : 0);
	});

	it.each(types.filter(([, { superfluous }]) => superfluous))(
		'%s: not the columns of a sheet it does not take',
		async (type, { required, sent, superfluous }) => {
			const value = withLink(type, required);
			await order(type, { ...value, ...superfluous });

			const { link } = value;
			expect(sentBodies()).toEqual([{ service: serviceOf(type), ...(link && { link }), ...sent }]);
		},
	);
});
