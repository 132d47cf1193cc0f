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
			displayName: 'Key Field',
			name: 'keyField',
			type: 'string',
			typeOptions: { password: false },
			default: 'key',
			description: 'The name your panel gives the key in a request. A few use api_token or api.',
		},
	];

	/** Puts the key into the body beside the action, where panels look for it. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const keyField = String(credentials.keyField ?? '').trim() || 'key';
		const apiKey = String(credentials.apiKey ?? '').trim();
		return { ...requestOptions, body: { ...Object(requestOptions.body), [keyField]: apiKey } };
	};
}
