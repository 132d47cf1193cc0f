/**
 * The address requests go to: a URL without a path gets `/api/v2`, where most panels have their
 * API. `undefined` when the text is no web address.
 */
export function panelAddress(apiUrl: string): string | undefined {
	let url: URL;
	try {
		url = new URL(apiUrl.trim());
	} catch {
		return undefined;
	}
	if (!['http:', 'https:'].includes(url.protocol)) return undefined;
	if (url.pathname === '/') url.pathname = '/api/v2';
	return url.href;
}
