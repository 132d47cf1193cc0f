/** How a field of an order is put in. `list` is text with one entry a line. */
export type OrderFieldInput = 'text' | 'number' | 'list' | 'date';

export interface OrderField {
	/** The panel's name of the field, as sent. */
	readonly name: string;
	readonly label: string;
	readonly input: OrderFieldInput;
}

/** Every field an order can have, over all types of service, the usual ones first. */
export const ORDER_FIELDS: readonly OrderField[] = [
	{ name: 'link', label: 'Link', input: 'text' },
	{ name: 'quantity', label: 'Quantity', input: 'number' },
	{ name: 'runs', label: 'Runs (Drip-Feed)', input: 'number' },
	{ name: 'interval', label: 'Interval in Minutes (Drip-Feed)', input: 'number' },
	{ name: 'comments', label: 'Comments (One per Line)', input: 'list' },
	{ name: 'usernames', label: 'Usernames (One per Line)', input: 'list' },
	{ name: 'hashtags', label: 'Hashtags (One per Line)', input: 'list' },
	{ name: 'hashtag', label: 'Hashtag', input: 'text' },
	{ name: 'username', label: 'Username or Account URL', input: 'text' },
	{ name: 'media', label: 'Media URL', input: 'text' },
	{ name: 'keywords', label: 'Keywords (One per Line)', input: 'list' },
	{ name: 'groups', label: 'Groups (One per Line)', input: 'list' },
	{ name: 'answer_number', label: 'Answer Number of the Poll', input: 'text' },
	{ name: 'min', label: 'Minimum Quantity per Post', input: 'number' },
	{ name: 'max', label: 'Maximum Quantity per Post', input: 'number' },
	{ name: 'posts', label: 'New Posts', input: 'number' },
	{ name: 'old_posts', label: 'Existing Posts', input: 'number' },
	{ name: 'delay', label: 'Delay in Minutes', input: 'number' },
	{ name: 'expiry', label: 'Expiry (d/m/Y)', input: 'date' },
	{ name: 'country', label: 'Country', input: 'text' },
	{ name: 'device', label: 'Device (1 to 5)', input: 'text' },
	{ name: 'type_of_traffic', label: 'Type of Traffic (1 to 3)', input: 'text' },
	{ name: 'google_keyword', label: 'Google Keyword', input: 'text' },
	{ name: 'referring_url', label: 'Referring URL', input: 'text' },
];

/** The types of service panels know, in PerfectPanel's spelling. */
export const SERVICE_TYPES: readonly string[] = [
	'Comment Likes',
	'Comment Replies',
	'Custom Comments',
	'Custom Comments Package',
	'Default',
	'Invites from Groups',
	'Mentions',
	'Mentions Custom List',
	'Mentions Hashtag',
	'Mentions Media Likers',
	'Mentions User Followers',
	'Mentions with Hashtags',
	'Package',
	'Poll',
	'SEO',
	'Subscriptions',
	'Web Traffic',
];

/** `Custom Comments`, `custom_comments` and `custom-comments` are one type. */
export function plainType(type: string): string {
	return type.toLowerCase().replace(/[\s_-]/g, '');
}
