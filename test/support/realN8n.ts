import { RealN8n } from '../host/realN8n';

type Server = Awaited<ReturnType<RealN8n['startServer']>>;

/**
 * A real n8n for the tests of a file, with its server; `prepare` puts in what they need before it
 * starts, and may take `withinMs`.
 */
export function useRealN8n(
	prepare: (n8n: RealN8n) => Promise<void>,
	withinMs = 300_000,
): {
	n8n: RealN8n;
	server(): Server;
	rest: Server['rest'];
} {
	const n8n = new RealN8n();
	let running: Server | undefined;
	const server = () => {
		if (running === undefined) throw new Error('n8n has not started');
		return running;
	};

	beforeAll(async () => {
		await prepare(n8n);
		running = await n8n.startServer();
	}, withinMs);

	afterAll(async () => {
		await running?.stop();
		n8n.remove();
	});

	return { n8n, server, rest: async (...request) => await server().rest(...request) };
}
