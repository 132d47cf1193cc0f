import fastify, { type FastifyInstance } from 'fastify';

/** A tool the model is offered, as n8n describes it. */
export interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties?: Record<string, Record<string, unknown>>; required?: string[] };
}

interface Message {
	role: string;
	content: unknown;
}

interface ChatRequest {
	messages: Message[];
	tools?: Array<{ function: OfferedTool }>;
}

export type ToolCall = [tool: string, args: Record<string, unknown>];

/** What the model says next: the tools it calls, which may depend on what the last ones gave back. */
export type Turn = ToolCall[] | ((lastResult: unknown) => ToolCall[]);

/**
 * A language model on loopback with OpenAI's chat completions, that says what a test wrote down
 * and remembers what it was told.
 */
export class ScriptedModel {
	/** What is still to be said; after it, the model only says that it is done. */
	script: Turn[] = [];

	/** The tools of the last request, by name. */
	readonly tools = new Map<string, OfferedTool>();

	/** What the tools gave back in the last conversation, in the order of the calls. */
	results: unknown[] = [];

	private readonly server: FastifyInstance = fastify({ forceCloseConnections: true });

	private calls = 0;

	constructor() {
		this.server.post<{ Body: ChatRequest }>('/v1/chat/completions', ({ body }) => {
			this.listen(body);
			const turn = this.script.shift() ?? [];
			const calls = typeof turn === 'function' ? turn(this.results.at(-1)) : turn;
			return completionOf(calls.length === 0 ? { content: 'Done' } : this.callTools(calls));
		});
	}

	async start(): Promise<void> {
		await this.server.listen({ host: '127.0.0.1', port: 0 });
	}

	async stop(): Promise<void> {
		await this.server.close();
	}

	/** What the credential of n8n's OpenAI nodes holds for it. */
	get credential(): Record<string, string> {
		const [address] = this.server.addresses();
		return { apiKey: 'key-of-the-model', url: `http://127.0.0.1:${address?.port}/v1` };
	}

	private listen({ messages, tools = [] }: ChatRequest): void {
		this.tools.clear();
		for (const { function: tool } of tools) this.tools.set(tool.name, tool);
		this.results = messages
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => read(content));
	}

	private callTools(calls: readonly ToolCall[]): object {
		return {
			content: null,
			tool_calls: calls.map(([name, args]) => ({
				id: `call_${++this.calls}`,
				type: 'function',
				function: { name, arguments: JSON.stringify(args) },
			})),
		};
	}
}

function completionOf(message: object): object {
	return {
		id: 'completion',
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [
			{
				index: 0,
				message: { role: 'assistant', ...message },
				finish_reason: 'tool_calls' in message ? 'tool_calls' : 'stop',
			},
		],
		usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
	};
}

/** Tools give JSON back, and n8n text where one failed before it ran. */
function read(content: unknown): unknown {
	try {
		return JSON.parse(String(content));
	} catch {
		return content;
	}
}
