import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import {
	ICredentialsHelper,
	NodeConnectionTypes,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type IHttpRequestOptions,
	type INode,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type NodeConnectionType,
} from 'n8n-workflow';

import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';

/** What n8n's server gives the engine, with the real credential class behind it. */
class CredentialsHelper extends ICredentialsHelper {
	constructor(private readonly credentials: ICredentialDataDecryptedObject) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_type: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		return await new SmmPanelApi().authenticate(credentials, { url: '', ...requestOptions });
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		return unused();
	}

	async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		return this.credentials;
	}

	async updateCredentials(): Promise<void> {
		return unused();
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		return unused();
	}

	getCredentialsProperties(): INodeProperties[] {
		return new SmmPanelApi().properties;
	}
}

function unused(): never {
	throw new Error('The tests have no such part of n8n');
}

const ADDRESS = 'http://127.0.0.1:5678/';

export function createAdditionalData(
	workflow: Workflow,
	credentials: ICredentialDataDecryptedObject,
): IWorkflowExecuteAdditionalData {
	const { id, name = '', active, settings } = workflow;
	const workflowData = {
		id,
		name,
		active,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
		settings,
		activeVersionId: null,
	};
	return {
		credentialsHelper: new CredentialsHelper(credentials),
		hooks: new ExecutionLifecycleHooks('manual', '1', workflowData),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: ADDRESS,
		instanceBaseUrl: ADDRESS,
		formWaitingBaseUrl: ADDRESS,
		webhookBaseUrl: ADDRESS,
		webhookWaitingBaseUrl: ADDRESS,
		webhookTestBaseUrl: ADDRESS,
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
		executeWorkflow: async () => unused(),
		getRunExecutionData: async () => undefined,
		logAiEvent: () => undefined,
		startRunnerTask: async () => unused(),
	};
}

export function createWorkflow(
	nodes: INode[],
	connections: Array<[from: string, to: string, type?: NodeConnectionType]>,
	types: Record<string, INodeType>,
): Workflow {
	const typeOf = (name: string): INodeType => types[name] ?? unused();
	const nodeTypes: INodeTypes = {
		getByName: typeOf,
		getByNameAndVersion: typeOf,
		getKnownTypes: () => ({}),
	};
	return new Workflow({
		id: 'workflow-1',
		name: 'Test',
		nodes,
		connections: Object.fromEntries(
			connections.map(([from, node, type = NodeConnectionTypes.Main]) => [
				from,
				{ [type]: [[{ node, type, index: 0 }]] },
			]),
		),
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1' },
	});
}
