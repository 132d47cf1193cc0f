import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

/** The key of a panel's API. Tested by the nodes that use it: only they can read a panel's refusal. */
export class SmmPanelApi implements ICredentialType {
	name = 'smmPanelApi';

	displayName = 'SMM Panel API';

	icon: Icon = {
		light: 'file:../nodes/SmmPanel/smmPanel.svg',
		dark: 'file:../nodes/SmmPanel/smmPanel.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-smm-panel/n8n-nodes-smm-panel#credential';

	/** n8n 2.41 keeps it to the nodes of this package and their tools; older versions do not know it. */
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			required: true,
			default: 'https://cheapsmmbd.s1.smmpanelbdlab.com/api/v2',
			placeholder: 'e.g. https://panel.example.com/api/v2',
			description: "The full address from your panel's API page. Without a path, /api/v2 is added.",
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: "The key from your panel's account page",
		},
		{
			displayName: 'Request Format',
			name: 'requestFormat',
			type: 'options',
			options: [
				{ name: 'Form', value: 'form', description: 'What nearly all panels read' },
				{
					name: 'JSON',
					value: 'json',
					description: 'For the few panels that read JSON bodies only',
				},
			],
			default: 'form',
			description: 'How requests are written',
		},
		{
			displayName: 'Key Placement',
			name: 'keyPlacement',
			type: 'options',
			options: [
				{
					name: 'Body',
					value: 'body',
					description: 'Beside the action, where nearly all panels look',
				},
				{ name: 'Header', value: 'header', description: 'For the few panels that want it there' },
			],
			default: 'body',
			description: 'Where requests carry the key',
		},
		{
			displayName: 'Key Field',
			name: 'keyField',
			type: 'string',
			typeOptions: { password: false },
			default: 'key',
			description:
				'The name your panel gives the key in a request. A few use api_token or api. In a header it is X-API-Key or Authorization, for example.',
		},
		{
			displayName: 'User Agent',
			name: 'userAgent',
			type: 'string',
			default: '',
			placeholder: 'e.g. Mozilla/5.0',
			description:
				"What requests call themselves. Set it when a firewall in front of the panel refuses n8n's own.",
		},
	];

	/** Puts the key where the panel looks for it; never into the address. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { keyPlacement, userAgent } = credentials;
		const keyField = pastedValue(credentials.keyField) || 'key';
		const apiKey = pastedValue(credentials.apiKey);
		const isInHeader = keyPlacement === 'header';
		return {
			...requestOptions,
			headers: {
				...requestOptions.headers,
				...(pastedValue(userAgent) !== '' && { 'User-Agent': pastedValue(userAgent) }),
				...(isInHeader && { [keyField]: headerValue(keyField, apiKey) }),
			},
			...(!isInHeader && bodyWith(requestOptions, keyField, apiKey)),
		};
	};
}

/** Marks nobody sees, which come along when a key or an address is copied from a page. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** What was typed or pasted into a field of the credential. */
export function pastedValue(value: unknown): string {
	return String(value ?? '')
		.replace(INVISIBLE, '')
		.trim();
}

function headerValue(name: string, apiKey: string): string {
	return name.toLowerCase() === 'authorization' ? `Bearer ${apiKey}` : apiKey;
}

/** The HTTP Request node of older versions carries a form beside the body: together they would be sent as JSON. */
const FORM_PARTS = ['form', 'formData'];

function bodyWith(requestOptions: IHttpRequestOptions, keyField: string, apiKey: string) {
	const part = FORM_PARTS.find((name) => Reflect.get(requestOptions, name) !== undefined) ?? 'body';
	const sent: unknown = Reflect.get(requestOptions, part);
	const field = { [keyField]: apiKey };
	if (typeof sent !== 'string') return { [part]: { ...Object(sent), ...field } };
	const isForm = Object.entries(requestOptions.headers ?? {}).some(
		([name, value]) =>
			name.toLowerCase() === 'content-type' && String(value).includes('urlencoded'),
	);
	if (!isForm) return {};
	const fields = new URLSearchParams(sent);
	fields.set(keyField, apiKey);
	return { [part]: fields.toString() };
}
