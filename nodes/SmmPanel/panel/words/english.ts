import type { Language } from './language';

const MONEY = 'balance|balances|fund|funds|credit|credits|wallet|money|bal';
const SHORT =
	'insufficien*|unsufficien*|not_enough|notenough|inadequate|low|lower|too_low|very_low|empty|zero|negative|short|exhausted|depleted|exceed*|below|less_than';
const NOT = 'not|no|dont|doesnt|didnt|isnt|arent|without|lack*|havent|hasnt';

const KEY =
	'key|api_key|apikey|token|api_token|access_key|secret_key|api_secret|credential*|signature|api_id';
const USER = 'user|account|client|customer|member|reseller|your_account|user_id';
const PLATFORM =
	'instagram|tiktok|tik_tok|youtube|you_tube|facebook|twitter|telegram|twitch|spotify|target|profile|page|channel|link|post|video';

const ORDER =
	'order|orders|order_id|order_ids|subscription|package|product|transaction|refill|refills|refill_id|refill_ids|task';
const SERVICE = 'service|services|service_id|service_ids';
const LINK = 'link|links|url|urls|username|target|page|post|profile|channel|video';
const FIELD = `${LINK}|usernames|quantity|quantities|qty|amount|comment|comments|runs|interval|posts|expiry|delay|country|device|hashtag*|keyword*|media|answer*|groups|group|email|type|format|parameter*|data|field|fields|value|values|input|date|schedule*|text|reaction*|emoji*|currency|coupon|promo*|word|words`;
const LIMIT = 'min|max|minimum|maximum|minimal|maximal|minimun|minumum|limit|limits';
const AMOUNT = 'quantity|quantities|qty|amount|number|order|orders|runs|comments';

const WRONG =
	'invalid|incorrect|wrong|unknown|not_valid|isnt_valid|not_a_valid|isnt_a_valid|unrecogni*|not_recogni*|not_correct|mismatch*|not_match*|doesnt_match';
const GONE =
	'not_found|notfound|not_be_found|cannot_be_found|cant_be_found|couldnt_find|could_not_find|cannot_find|cant_find|unable_to_find|not_exist*|no_exist*|doesnt_exist*|dont_exist*|didnt_exist*|nonexist*|no_such|does_not_exist*|deleted|removed|not_in_our';
const OFF =
	'inactive|not_active|isnt_active|disabled|disable|deactivated|not_available|isnt_available|no_longer|not_enabled|discontinued|stopped|paused|turned_off|out_of_stock|sold_out|not_offered|not_working|not_currently';
const BARRED =
	'inactive|not_active|isnt_active|suspend*|block*|ban|banned|disabled|disable|deactivated|locked|frozen|restricted|terminated|not_verified|unverified|not_approved|not_activated';
const REFUSED =
	'not_allowed|isnt_allowed|not_permitted|not_support*|unsupported|isnt_support*|doesnt_support*|dont_support|does_not_support*|do_not_support|not_accepted|forbidden|prohibited';

const REFILL =
	'refill*|cancel|cancels|canceled|cancelled|canceling|cancelling|cancelable|cancellable|cancelation*|cancellation*';
const CANNOT = `${REFUSED}|${OFF}|unavailable|cannot|cant|can_not|couldnt|could_not|unable|impossible|not_possible|not_eligible|ineligible|isnt_eligible|not_be|not_refillable|only|manual*|expired|already|denied|too_early|too_late|hours|days|period|not_yet|wait|not_currently_supported|no_longer`;

/** Also what panels in other languages send as codes: `neworder.error.not_enough_funds`. */
export const english: Language = {
	funds: [
		`${MONEY} ${SHORT}`,
		`${MONEY} enough|sufficient ${NOT}`,
		`balance|wallet amount ${SHORT}`,
		`${MONEY} minimum|at_least need|have|must|require*`,
		'out_of|ran_out|no_more|no|zero|add|deposit|recharge|refill|reload funds|credits|money',
		'top_up|topup|recharge|reload|add|deposit account|balance|wallet|first',
		'= no_balance',
		'have|has|got no balance|funds|money|credit|credits',
		`${MONEY} less_than|lower_than|below order_price|order_cost|order_total|order_amount|order_charge|price|cost|total|charge`,
		'price|cost|total|charge higher|exceed*|more|greater|above balance|funds|wallet',
		'credit limit reach*|exceed*|exhausted',
		'payment_required|cannot_afford|cant_afford|overdraft|overdrawn',
		`account insufficien* ${MONEY}`,
		`${MONEY} ${SHORT} ${KEY}|service|order|quantity|request`,
	],
	auth: [
		`${KEY} ${WRONG}|${GONE}|${BARRED}|bad|missing|required|expired|revoked|empty|not_provided|denied|rejected`,
		'no|unknown user|account|client api_key|key|token',
		`key|token missing|required|empty parameter|field`,
		'api_key|apikey|api_token|access_token missing|required|empty|invalid|incorrect parameter*|field*',
		'api disabled|disable|not_enabled|no_access|denied|deactivated|not_activated|inactive|not_active|access|permission',
		`${USER} ${BARRED}|${GONE}|unknown|invalid|incorrect|wrong|deleted|closed`,
		'api_key|apikey',
		'api invalid|incorrect|wrong',
		'access|permission denied|forbidden|no|not_allowed|restricted',
		'authenticat*|authoriz*|authoris*|login fail*|required|error|invalid|missing|wrong|not',
		'unauthori*|unauthenticat*|not_authori*|not_authenticated|not_logged_in',
		`ip|ip_address|your_ip|this_ip|ip_addresses not_allowed|is_not_allowed|isnt_allowed|not_permitted|whitelist*|white_list*|blocked|banned|denied|not_in|forbidden|not_authori*|restricted`,
		'= forbidden|access_denied',
		'you|youre banned|blocked|suspended|restricted',
		'verify|confirm|activate your account|email|e_mail',
		'insufficien* permission*|privilege*|scope|scopes|rights|access',
	],
	notFound: [
		`${ORDER} ${WRONG}|${GONE}|bad`,
		`${ORDER}|${SERVICE} id|ids|number ${WRONG}|${GONE}|bad`,
		`${SERVICE} ${WRONG}|${GONE}|${OFF}|bad|closed|suspended|off|is_unavailable`,
		'this|the|selected|requested|currently|ordering|orders service|services unavailable',
		'= no_order*|no_refills|no_service*',
		`no ${ORDER}|${SERVICE} found|exist*|such`,
		`no ${ORDER}|${SERVICE} with|matching`,
		'refill|order|cancel|service request not_found|notfound',
		'order|orders|refill not_belong|doesnt_belong|not_yours|another_user|belongs_to',
		'not_a_number|not_a_valid_id|not_an_integer',
		`${ORDER} not_found_in_your_account|not_found_in_account|not_found_in_this_account|not_found_for_your_account|not_found_for_account|not_found_for_this_account|not_found_for_user|not_found_for_this_user|not_found_for_client|not_found_for_customer`,
		'access_denied|unauthorized_access|permission_denied|not_authorized|not_authorised this|that order|refill',
		'access_denied|unauthorized_access to_order|for_order|to_refill|for_refill',
	],
	busyLink: [
		`active|running|pending|existing|another|previous|open|unfinished|ongoing|progress|process*|already|in_queue|incomplete order|orders ${LINK}|account`,
		'already|still have|has active|running|pending|open|unfinished order|orders',
		'have|has|exist* active|running|pending|open|unfinished|uncompleted order|orders',
		'another|previous|similar|identical|same order|orders progress|process*|running|active|pending|placed|exist*|wait',
		`same|identical|duplicate*|similar|double ${LINK}|order|orders`,
		'same link|url|username order|orders start|place|new|again|cannot|another',
		`${LINK} already|currently active|use|used|queue*|process*|progress|progressing|running|order*|exist*|busy`,
		'already_has_an_order|already_ordered|too_many_orders',
		'order|link already_exist*|already_placed|already_submitted|is_busy',
		'wait order|orders|previous complet*|finish*|done|end*',
		'wait complet*|finish*',
		`${LINK} in_use|being_used`,
		'multiple|several|two|2|more_than_one order|orders same_link|same_url|same_username|same_page|one_link',
	],
	validation: [
		`${FIELD} ${WRONG}|${GONE}|${REFUSED}|bad|malformed|too_long|too_short|too_small|too_big|too_large|too_low|too_high|too_many|too_few|must|must_be|should_be|cannot|cant|not_correct|insufficien*|not_enough`,
		`${ORDER}|${SERVICE} ${FIELD} ${WRONG}|bad|not_found|${REFUSED}`,
		`${AMOUNT} ${LIMIT}|multiple|divisible|between|range`,
		`${AMOUNT} less|greater|more|lower|higher|smaller|bigger|larger|below|above|exceed*|at_least|less_than|more_than|under|over ${LIMIT}`,
		`${AMOUNT} less_than|greater_than|more_than|lower_than|higher_than|at_least|at_most|below|above|exceed*`,
		`${LIMIT} ${AMOUNT} ${SERVICE}`,
		`quantity|qty invalid|not_valid|wrong|above|below ${LIMIT} ${SERVICE}`,
		'enter|provide|use|specify valid link|url|username|quantity|number|comment*',
		`${PLATFORM} ${USER} ${BARRED}|${GONE}|invalid`,
		'private|hidden account|accounts|profile|profiles|page|link|user|channel|post|not_allowed',
		'private|hidden|min|max|minimum|maximum|minimal|maximal|minimun|multiple_of',
		'drip|dripfeed|drip_feed not_support*|does_not_support|doesnt_support|not_allowed|not_available|interval|runs|disabled|invalid|incorrect',
		'drip_feed|dripfeed',
		`quantity|link|username not_a_number|not_an_integer|must_be_a_number`,
		`invalid|incorrect|bad`,
	],
	missingField: [
		'missing|required|mandatory|not_specified|not_provided|not_set|fill|fill_in|filled|expected|obligatory parameter*|field*|data|argument*|param|params|property|input',
		`${FIELD}|${ORDER}|${SERVICE}|id missing|required|mandatory|not_specified|not_provided|not_set|cannot_be_empty|cant_be_empty|is_empty|empty`,
		`missing|required order|orders|refill|refills|service parameter|field|id|ids`,
		`${FIELD}|${ORDER}|${SERVICE} id|ids|field|parameter missing|required|not_provided|not_specified`,
		'missing|required|mandatory',
	],
	notSupported: [
		`${REFILL} ${CANNOT}`,
		`${REFILL} ${CANNOT} ${SERVICE}|order|orders|panel|api|ticket|support`,
		`${REFILL} button|option|feature|function|request ${CANNOT}`,
		`${SERVICE} not|doesnt|dont|no support*|have|allow|offer refill*|cancel*`,
		'order|orders not_completed|not_complete|isnt_completed|not_finished|must_be_completed|already_completed|already_refunded|already_canceled|already_cancelled|already_refilled',
		'only completed|complete orders refill*|cancel*',
		'not_eligible|ineligible|not_refillable|non_refillable|no_refill|not_cancelable|not_cancellable|non_cancelable',
		'less_than|within|every|after|before hours|days refill*|completed',
		'no|not|hasnt|havent|without drop|drops|dropped|dropping',
		'feature|option|batch|multiple|bulk not_support*|not_available|unsupported|disabled|not_allowed|not_implemented',
		REFUSED.replace('|forbidden|prohibited', '|not_implemented'),
	],
	unknownAction: [
		`action|actions|method|request|command|operation|endpoint|function ${WRONG}|${GONE}|${REFUSED}|not_implemented`,
		`action|method bad|missing`,
		`${REFILL} via_api|via_the_api|through_api|through_the_api|by_this_panel|on_this_panel|in_this_panel ${CANNOT}`,
		`${REFILL} only|available manually|by_hand support_ticket|ticket|support`,
		'api action|method|command invalid|unknown|wrong|not_found|unsupported',
	],
	rateLimit: [
		'rate_limit*|ratelimit*|slow_down|throttl*|flood*',
		'too_many request*|requests|call|calls|attempts|failed|queries|tries|hits',
		'too_many api|failed requests|calls|attempts',
		'too_fast|too_quick*|too_often|too_frequent*',
		'request*|call|calls|api|attempt*|query limit|limits|quota exceed*|reach*|hit|over',
		'limit|limits|request*|calls|attempts minute|second|hour|per_minute|per_second|per_hour|min|sec',
		`maximum|max|only|limit request*|calls per_minute|per_second|per_hour|minute|second`,
		'wait second*|minute* request*|again|before|next|try|retry',
		'exceed* allowed|number|amount request*|calls|queries',
	],
	closed: [
		'maintenance|under_construction',
		'panel|site|website|system|server|api|ordering|orders temporar*|currently|now|maintenance unavailable|down|closed|disabled|offline|not_available|suspended|paused|maintenance',
		'temporar*|currently closed|paused|offline ordering|orders|panel|site|website|api|system',
		'panel|site|website|service|services|server|system maintenance',
	],
};
