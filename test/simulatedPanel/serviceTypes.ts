/** What the panel asks of an order of each type. */
export interface ServiceType {
	required: readonly string[];
	/** The list that says how many are ordered, where no quantity is sent. */
	counted?: 'comments' | 'usernames';
	/** One price for one order, whatever is in it. */
	isPackage?: boolean;
}

export const SERVICE_TYPES = {
	Default: { required: ['link', 'quantity'] },
	Package: { required: ['link'], isPackage: true },
	SEO: { required: ['link', 'quantity', 'keywords'] },
	'Custom Comments': { required: ['link', 'comments'], counted: 'comments' },
	Mentions: { required: ['link', 'quantity', 'usernames'] },
	'Mentions with Hashtags': { required: ['link', 'quantity', 'usernames', 'hashtags'] },
	'Mentions Custom List': { required: ['link', 'usernames'], counted: 'usernames' },
	'Mentions Hashtag': { required: ['link', 'quantity', 'hashtag'] },
	'Mentions User Followers': { required: ['link', 'quantity', 'username'] },
	'Mentions Media Likers': { required: ['link', 'quantity', 'media'] },
	'Custom Comments Package': { required: ['link', 'comments'], isPackage: true },
	'Comment Likes': { required: ['link', 'quantity', 'username'] },
	Poll: { required: ['link', 'quantity', 'answer_number'] },
	'Comment Replies': { required: ['link', 'username', 'comments'], counted: 'comments' },
	'Invites from Groups': { required: ['link', 'quantity', 'groups'] },
	Subscriptions: { required: ['username', 'min', 'max', 'delay'] },
	'Web Traffic': { required: ['link', 'quantity', 'country', 'device', 'type_of_traffic'] },
} as const satisfies Record<string, ServiceType>;

export type ServiceTypeName = keyof typeof SERVICE_TYPES;

export function serviceTypeOf(name: ServiceTypeName): ServiceType {
	return SERVICE_TYPES[name];
}
