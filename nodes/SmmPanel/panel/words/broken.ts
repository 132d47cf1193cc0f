import type { Language } from './language';

const PROVIDER =
	'provider|providers|supplier|suppliers|vendor|third_party|3rd_party|external|remote|gateway|backend|main_panel|parent_panel|source_panel|seller_panel|reseller_panel|partner';
const WENT_WRONG =
	'error|errors|fail|fails|failed|failure|failing|problem|problems|issue|refus*|reject*|unavailable|down|offline|timeout|respon*|reply|connect*|unreachable|not|no|invalid|returned|unable|balance|declined|denied|exception|unexpected|busy';
const FAILED =
	'failed|failure|fail|fails|could_not|couldnt|cannot|cant|can_not|unable|error|not|lost|refused|reset|closed|aborted|broken|dropped|timed|terminated|interrupted|unexpected*';
const WROTE =
	'save|saved|saving|insert|inserting|store|storing|stored|update|updating|write|writing|commit|persist';
const OVER =
	'error|errors|failed|failure|fail|exception|unavailable|locked|connect*|down|problem|could_not|cannot|timeout|transaction';

/** What breaks and is said in English everywhere: programs, databases and networks speak it. */
export const broken: Language = {
	nothingThere: [
		'= not_found|404|404_not_found|not_found_404|error_404|no_data|no_results|nothing_found',
		'= page|resource|route|path|data|record|item|object|entity not_found',
		'requested|the url|page|resource|route|path|endpoint not_found|not_be_found',
		'cannot_post|cannot_get|could_not_be_found',
	],
	brokenAfter: [
		`order|orders|refill|request placed|created|submitted|sent|accepted|received|processed|charged but|however|although|though|local*|except`,
		`order|orders placed|created|submitted|accepted ${FAILED} ${WROTE}|local*|database|notif*`,
		`order|orders|refill placed|created|submitted|sent|accepted|forwarded|passed ${PROVIDER}|waiting|awaiting|confirmation|manually`,
	],
	neverReached: [
		'could_not|couldnt|cannot|cant|can_not|unable|fail*|not|error resolve|resolved|resolving|resolution host*|proxy|dns|name|domain|address|hostname',
		'enotfound|eai_again|name_resolution|nxdomain|unknown_host|no_such_host|host_not_found|name_or_service_not_known|err_name_not_resolved|nodename_nor_servname',
	],
	brokenBehind: [
		'upstream|api_provider|provider_api|provider_error|from_provider|at_provider|providers_api',
		`${PROVIDER} ${WENT_WRONG}`,
		`${PROVIDER} api|server|panel|side ${WENT_WRONG}`,

		`${FAILED} connect|connection|connecting|connected|socket|handshake`,
		'empty_reply|empty_response|no_response|bad_response|invalid_response|unexpected_response|wrong_response|invalid_json|malformed_json|json_error|json_decode|json_parse|unexpected_token|unexpected_end|not_valid_json|not_json|no_reply',
		'recv_failure|send_failure|reset_by_peer|broken_pipe|hang_up|econn*|etimedout|esockettimedout|epipe|eproto|ehostunreach|enetunreach|getaddrinfo|no_route_to_host|host_unreachable|network_unreachable|network_is_unreachable',
		'fetch_failed|failed_to_fetch|network_error|network_request_failed|axios*|guzzle*|curl*|libcurl|ssl*|tls|certificate|http_request_failed|request_failed|request_failed_with_status|http_error|urlopen|max_retries|httpx|aiohttp',
		'timeout|time_out|timed_out|timedout|timeouts|time_limit_exceeded|deadline_exceeded|deadlineexceeded|gateway_time*|bad_gateway',
		'internal_server_error|service_temporarily_unavailable',
		'= service_unavailable',
		'http|status|code|error|status_code 500|502|503|504|520|521|522|523|524|525|526',

		'sqlstate*|sql|mysql*|mysqli*|pdo|postgres*|pgsql|psql|sqlite*|mariadb|mongo*|mongoose|redis*|predis|prisma*|sequelize*|typeorm|knex|hibernate|jdbc|doctrine|eloquent|e11000',
		`database|db|table|query ${OVER}`,
		'deadlock*|lock_wait|serialization_failure|duplicate_entry|duplicate_key|unique_constraint|foreign_key|constraint_violation|integrity_constraint|violates|gone_away|no_such_table|no_such_column|unknown_column|unknown_database|ora_0*|too_many_connections|cannot_be_null|access_denied_for_user|data_too_long|data_truncated|out_of_range_value|not_null_constraint|rollback|rolled_back|invalid_input_syntax|invalid_text_representation',
		'table|relation|column doesnt_exist|does_not_exist|not_found',

		'undefined index|variable|array_key|offset|property|method|function|constant|array|class|key|reference|undefined',
		'fatal_error|parse_error|uncaught|unhandled*|exception|exceptions|traceback|stack_trace|stacktrace|backtrace|type_error|reference_error|syntax_error|value_error|key_error|index_error|attribute_error|runtime_error|name_error|assertion_error|null_pointer|nullpointer*|nullreference*|null_reference|panic|segmentation|sigsegv|errno',
		'call_to_a_member|call_to_undefined|cannot_read_propert*|cannot_read|cannot_set_propert*|is_not_a_function|is_not_defined|is_not_iterable|of_undefined|of_null|on_null|of_non_object|nonetype|division_by_zero|divide_by_zero|allowed_memory|out_of_memory|memory_exhausted|maximum_execution|trying_to_get|trying_to_access|must_be_of_type|array_to_string|headers_already_sent|no_such_file|open_stream|on_line|class_not_found|object_reference|nil_pointer|index_out_of',

		`${FAILED} ${WROTE}`,
	],
	broken: [
		'try_again|again_later|try_later|retry_later|temporar*|later_again|retry',
		'unknown_error|unexpected_error|internal_error|system_error|server_error|general_error|generic_error|unspecified_error|undefined_error|fatal|unexpected',
		'error occurred|occured|happened|processing|while|during|encountered|creating|placing|sending|executing|raised',
		'something|anything|it|that went_wrong|wrong|broke|happened|unexpected',
		'went_wrong',
		`failed|could_not|couldnt|cannot|cant|unable|error|not process|processed|processing|place|placed|placing|create|created|creating|submit|submitted|send|sent|complete|add|load|execute|perform|handle`,
		'order|orders|operation|refill|cancel|cancellation failed|failure|fail|unsuccessful|not_successful',
		'server|system|panel|api busy|overload*|down|error|unavailable|problem|not_respond*|offline',
		'processing_another|another_transaction|being_processed',
		'= error|failed|fail|failure|oops|unavailable|unknown',
	],
};
