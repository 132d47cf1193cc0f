import {
	ORDER_FIELDS,
	orderTypeOf,
	SERVICE_TYPES,
} from '../../../../nodes/SmmPanel/panel/ordering/orderTypes';

describe('types of services', () => {
	it.each([
		['Custom Comments', 'Custom Comments'],
		['custom_comments', 'Custom Comments'],
		['CUSTOM-COMMENTS', 'Custom Comments'],
		['default', 'Default'],
		['mentions_with_hashtags', 'Mentions with Hashtags'],
		['Seo', 'SEO'],
		['web traffic', 'Web Traffic'],
		['invites_from_groups', 'Invites from Groups'],
	])('%s is %s', (spelling, name) => {
		expect(orderTypeOf(spelling)?.name).toBe(name);
	});

	it('nobody knows are none', () => {
		expect(orderTypeOf('Likes spread')).toBeUndefined();
	});

	it('are seventeen, and take only fields the form has', () => {
		const names = ORDER_FIELDS.map(({ name }) => name);
		const taken = SERVICE_TYPES.flatMap((name) => {
			const { required = [], optional = [] } = orderTypeOf(name) ?? {};
			return [...required, ...optional];
		});

		expect(SERVICE_TYPES).toHaveLength(17);
		expect(names).toEqual(expect.arrayContaining(taken));
		expect(taken).toEqual(expect.arrayContaining(names));
	});
});
