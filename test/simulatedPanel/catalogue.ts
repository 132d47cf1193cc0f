import type { ServiceTypeName } from './serviceTypes';

/** How an order of a service ends when nobody cancels it. */
type Course = 'completes' | 'endsPartial' | 'isCanceled';

export interface CatalogueService {
	id: string;
	name: string;
	type: ServiceTypeName;
	category: string;
	/** Price of 1000, or of one order for package types. */
	rate: string;
	min: number;
	max: number;
	refill: boolean;
	cancel: boolean;
	dripfeed: boolean;
	course: Course;
}

type Offer = [
	name: string,
	type: ServiceTypeName,
	rate: string,
	min: number,
	max: number,
	traits?: string,
];

/** Traits: r refill, c cancel, d drip-feed, p ends partial, x is canceled by the panel. */
const OFFERS: Record<string, Offer[]> = {
	'Instagram Followers': [
		['Instagram Followers [Real]', 'Default', '0.90', 50, 10_000, 'rc'],
		['Instagram Followers [Cheapest]', 'Default', '0.32', 10, 100_000, 'c'],
		['Instagram Followers [Drip-Feed]', 'Default', '1.15', 50, 50_000, 'rcd'],
		['Instagram Followers [Often Partial]', 'Default', '0.277', 100, 20_000, 'rcp'],
		['Instagram Followers [Sold Out]', 'Default', '0.21', 100, 20_000, 'x'],
		['Instagram Followers Starter Pack', 'Package', '4.99', 1, 1, 'r'],
	],
	'Instagram Likes': [
		['Instagram Likes [Instant]', 'Default', '0.14', 10, 50_000, 'c'],
		['Instagram Likes [Refill 30 Days]', 'Default', '0.29', 20, 20_000, 'rcd'],
		['Instagram Auto Likes', 'Subscriptions', '0.35', 10, 5_000, 'c'],
		['Instagram Auto Views', 'Subscriptions', '0.08', 50, 100_000, 'c'],
		['Instagram Comment Likes', 'Comment Likes', '1.80', 10, 2_000, 'c'],
	],
	'Instagram Comments': [
		['Instagram Custom Comments', 'Custom Comments', '8', 10, 1_500, 'c'],
		['Instagram Custom Comments [Single]', 'Custom Comments', '12.5', 1, 500, 'c'],
		['Instagram Emoji Comments Pack', 'Package', '2.25', 1, 1],
		['Instagram Comment Pack of Ten', 'Custom Comments Package', '3.10', 1, 1],
		['Instagram Comment Replies', 'Comment Replies', '15', 1, 200],
	],
	'Instagram Mentions': [
		['Instagram Mentions', 'Mentions', '2.40', 20, 5_000],
		['Instagram Mentions with Hashtags', 'Mentions with Hashtags', '2.75', 20, 5_000],
		['Instagram Mentions Custom List', 'Mentions Custom List', '3.05', 5, 1_000],
		['Instagram Mentions of a Hashtag', 'Mentions Hashtag', '2.20', 20, 5_000],
		['Instagram Mentions of an Account', 'Mentions User Followers', '2.60', 20, 5_000],
		['Instagram Mentions of Media Likers', 'Mentions Media Likers', '2.65', 20, 5_000],
	],
	'Instagram Polls and Stories': [
		['Instagram Poll Votes', 'Poll', '1.10', 20, 10_000],
		['Instagram Story Views', 'Default', '0.05', 100, 50_000, 'c'],
	],
	'TikTok Followers': [
		['TikTok Followers [Fast]', 'Default', '2.35', 10, 50_000, 'rc'],
		['TikTok Followers [Slow, Lifetime Refill]', 'Default', '3.95', 10, 200_000, 'rcd'],
		['TikTok Followers [Often Partial]', 'Default', '1.499', 100, 10_000, 'cp'],
	],
	'TikTok Likes and Views': [
		['TikTok Likes', 'Default', '0.55', 10, 100_000, 'rc'],
		['TikTok Views', 'Default', '0.0035', 100, 10_000_000, 'd'],
		['TikTok Shares', 'Default', '0.12', 50, 500_000],
		['TikTok Custom Comments', 'Custom Comments', '9.75', 5, 1_000],
		['TikTok Live Views [15 Minutes]', 'Package', '1.75', 1, 1],
		['TikTok Comment Replies', 'Comment Replies', '14', 1, 100],
	],
	'YouTube Views': [
		['YouTube Views [Retention 30 s]', 'Default', '1.05', 100, 1_000_000, 'rcd'],
		['YouTube Views [Ads]', 'Default', '3.40', 1_000, 5_000_000, 'r'],
		['YouTube Shorts Views', 'Default', '0.62', 100, 1_000_000, 'cd'],
		['YouTube Search Ranking', 'SEO', '6.80', 100, 10_000],
	],
	'YouTube Subscribers and Likes': [
		['YouTube Subscribers [Refill 60 Days]', 'Default', '18.5', 50, 5_000, 'rc'],
		['YouTube Likes', 'Default', '0.95', 10, 100_000, 'rc'],
		['YouTube Dislikes', 'Default', '1.25', 10, 50_000, 'c'],
		['YouTube Comment Likes', 'Comment Likes', '1.35', 10, 10_000],
		['YouTube Custom Comments', 'Custom Comments', '11.2', 5, 500],
		['YouTube Community Poll Votes', 'Poll', '0.85', 50, 20_000],
	],
	'Telegram Members': [
		['Telegram Members [Channel]', 'Default', '0.48', 100, 50_000, 'rc'],
		['Telegram Members [Group]', 'Default', '0.52', 100, 50_000, 'rc'],
		['Telegram Invites from Groups', 'Invites from Groups', '6.10', 100, 20_000],
		['Telegram Members [No Refill]', 'Default', '0.19', 500, 100_000],
	],
	'Telegram Posts': [
		['Telegram Post Views', 'Default', '0.008', 100, 1_000_000, 'd'],
		['Telegram Auto Views', 'Subscriptions', '0.012', 100, 100_000, 'c'],
		['Telegram Reactions', 'Default', '0.09', 20, 100_000],
		['Telegram Poll Votes', 'Poll', '0.40', 20, 20_000],
		['Telegram Custom Comments', 'Custom Comments', '7.3', 5, 500],
	],
	'Facebook and X': [
		['Facebook Page Likes', 'Default', '2.15', 100, 20_000, 'rc'],
		['Facebook Post Reactions', 'Default', '0.66', 20, 10_000],
		['Facebook Group Invites', 'Invites from Groups', '5.75', 100, 10_000],
		['X Followers', 'Default', '5.60', 50, 10_000, 'r'],
		['X Retweets', 'Default', '3.85', 20, 5_000],
		['X Mentions', 'Mentions', '4.15', 20, 2_000],
	],
	'Website Traffic': [
		['Website Traffic [Worldwide]', 'Web Traffic', '0.24', 500, 1_000_000, 'd'],
		['Website Traffic [Google Keyword]', 'Web Traffic', '0.31', 500, 1_000_000, 'd'],
		['Google Ranking Clicks', 'SEO', '7.45', 50, 5_000],
	],
};

/** What the panel sells: every type of service, ids from 1. */
export function createCatalogue(): CatalogueService[] {
	const offers = Object.entries(OFFERS).flatMap(([category, list]) =>
		list.map((offer) => ({ category, offer })),
	);
	return offers.map(({ category, offer: [name, type, rate, min, max, traits = ''] }, index) => ({
		id: String(index + 1),
		name,
		type,
		category,
		rate,
		min,
		max,
		refill: traits.includes('r'),
		cancel: traits.includes('c'),
		dripfeed: traits.includes('d'),
		course: traits.includes('p')
			? 'endsPartial'
			: traits.includes('x')
				? 'isCanceled'
				: 'completes',
	}));
}

/** Sells the same again and again under new ids, until there are `count`. */
export function addServices(services: Map<string, CatalogueService>, count: number): void {
	const known = [...services.values()];
	for (let number = services.size + 1; number <= count; number++) {
		const like = known[number % known.length];
		if (like) services.set(String(number), { ...like, id: String(number) });
	}
}
