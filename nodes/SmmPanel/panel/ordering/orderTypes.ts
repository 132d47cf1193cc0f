/**
 * How a field of an order is put in. `address` is a URL or a name, `list` text with one entry a
 * line, `names` also with commas between them.
 */
export type OrderFieldInput = 'text' | 'address' | 'number' | 'list' | 'names' | 'date';

export interface OrderField {
	/** The panel's name of the field, as sent. */
	readonly name: string;
	readonly label: string;
	readonly input: OrderFieldInput;
}

/** Every field an order can have, over all types of service, the usual ones first. */
export const ORDER_FIELDS: readonly OrderField[] = [
	{ name: 'link', label: 'Link', input: 'address' },
	{ name: 'quantity', label: 'Quantity', input: 'number' },
	{ name: 'runs', label: 'Runs (Drip-Feed)', input: 'number' },
	{ name: 'interval', label: 'Interval in Minutes (Drip-Feed)', input: 'number' },
	{ name: 'comments', label: 'Comments, One a Line', input: 'list' },
	{ name: 'usernames', label: 'Usernames, One a Line', input: 'names' },
	{ name: 'hashtags', label: 'Hashtags, One a Line', input: 'names' },
	{ name: 'hashtag', label: 'Hashtag', input: 'text' },
	{ name: 'username', label: 'Username or Account URL', input: 'address' },
	{ name: 'media', label: 'Media URL', input: 'address' },
	{ name: 'keywords', label: 'Keywords, One a Line', input: 'list' },
	{ name: 'groups', label: 'Groups, One a Line', input: 'list' },
	{ name: 'answer_number', label: 'Answer Number of the Poll', input: 'text' },
	{ name: 'min', label: 'Minimum Quantity per Post', input: 'number' },
	{ name: 'max', label: 'Maximum Quantity per Post', input: 'number' },
	{ name: 'posts', label: 'New Posts', input: 'number' },
	{ name: 'old_posts', label: 'Existing Posts', input: 'number' },
	{ name: 'delay', label: 'Delay in Minutes', input: 'number' },
	{ name: 'expiry', label: 'Expiry', input: 'date' },
	{ name: 'country', label: 'Country', input: 'text' },
	{ name: 'device', label: 'Device (1 to 5)', input: 'text' },
	{ name: 'type_of_traffic', label: 'Type of Traffic (1 to 3)', input: 'text' },
	{ name: 'google_keyword', label: 'Google Keyword', input: 'text' },
	{ name: 'referring_url', label: 'Referring URL', input: 'address' },
];

/** What the editor calls a field; a field of a single panel by its own name. */
export function labelOfField(name: string): string {
	return ORDER_FIELDS.find((field) => field.name === name)?.label ?? name;
}

/** What an order of a type of service takes, besides the service. */
export interface OrderType {
	readonly name: string;
	/** Names of fields, in the order of a form. */
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** The list whose entries are the quantity. */
	readonly counted?: 'comments' | 'usernames';
	/** One price for one order, whatever is in it. */
	readonly isPackage?: boolean;
	/** Costs nothing when it is placed: it orders with every new post. */
	readonly isRecurring?: boolean;
}

type Traits = Pick<OrderType, 'counted' | 'isPackage' | 'isRecurring'>;

const ofType = (
	name: string,
	required: readonly string[],
	optional: readonly string[] = [],
	traits: Traits = {},
): OrderType => ({ name, required, optional, ...traits });

/** The types of service panels know, in PerfectPanel's spelling. */
const ORDER_TYPES: readonly OrderType[] = [
	ofType('Comment Likes', ['link', 'quantity', 'username']),
	ofType('Comment Replies', ['link', 'username', 'comments'], [], { counted: 'comments' }),
	ofType('Custom Comments', ['link', 'comments'], [], { counted: 'comments' }),
	ofType('Custom Comments Package', ['link', 'comments'], ['quantity'], { isPackage: true }),
	ofType('Default', ['link', 'quantity'], ['runs', 'interval']),
	ofType('Invites from Groups', ['link', 'quantity', 'groups']),
	ofType('Mentions', ['link', 'quantity', 'usernames']),
	ofType('Mentions Custom List', ['link', 'usernames'], [], { counted: 'usernames' }),
	ofType('Mentions Hashtag', ['link', 'quantity', 'hashtag']),
	ofType('Mentions Media Likers', ['link', 'quantity', 'media']),
	ofType('Mentions User Followers', ['link', 'quantity', 'username']),
	ofType('Mentions with Hashtags', ['link', 'quantity', 'usernames', 'hashtags']),
	ofType('Package', ['link'], ['quantity'], { isPackage: true }),
	ofType('Poll', ['link', 'quantity', 'answer_number']),
	ofType('SEO', ['link', 'quantity', 'keywords']),
	ofType('Subscriptions', ['username', 'min', 'max', 'delay'], ['posts', 'old_posts', 'expiry'], {
		isRecurring: true,
	}),
	ofType(
		'Web Traffic',
		['link', 'quantity', 'country', 'device', 'type_of_traffic'],
		['google_keyword', 'referring_url', 'runs', 'interval'],
	),
];

export const SERVICE_TYPES: readonly string[] = ORDER_TYPES.map(({ name }) => name);

/** What orders of a service of this type take; `undefined` for a type nobody knows. */
export function orderTypeOf(type: string): OrderType | undefined {
	return ORDER_TYPES.find(({ name }) => plainType(name) === plainType(type));
}

/** `Custom Comments`, `custom_comments` and `custom-comments` are one type. */
export function plainType(type: string): string {
	return type.toLowerCase().replace(/[\s_-]/g, '');
}
