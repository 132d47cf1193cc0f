import { answer } from '../simulatedPanel/faults';
import { usePanel } from '../support/panel';
import { PolledNode } from '../support/pollNode';

const { panel, credentials } = usePanel();

function watch(more: Record<string, number> = {}) {
	return new PolledNode(credentials(), { event: 'serviceChanged', ...more });
}

const listed = () =>
	[...panel.books.services.values()].map(({ id, ...service }) => ({ service: id, ...service }));

describe('a catalogue that is broken', () => {
	it.each([
		['empty', '[]'],
		['cut off', '[{"service":"1","name":"x"'],
		['most of it gone', '[{"service":"1","name":"x"},{"service":"2","name":"y"}]'],
	])('changes nothing when it is %s, however often', async (_, text) => {
		const node = watch();
		await node.poll();
		const { state } = node;
		panel.faults.add({ misbehaviour: answer(200, text) });
		await expect(node.poll()).rejects.toThrow();
		for (let polls = 0; polls < 3; polls++) expect(await node.poll()).toEqual([]);
		expect(node.state).toEqual(state);
		panel.faults.clear();

		expect(await node.poll()).toEqual([]);
	});

	it('that lacks a service for one poll tells nothing of it', async () => {
		const node = watch();
		await node.poll();
		panel.faults.add({ misbehaviour: answer(200, JSON.stringify(listed().slice(3))), times: 1 });
		expect([await node.poll(), await node.poll(), await node.poll()]).toEqual([[], [], []]);
	});

	it('that stays small is believed in the end', async () => {
		const node = watch();
		await node.poll();
		panel.faults.add({ misbehaviour: answer(200, JSON.stringify(listed().slice(0, 2))) });
		const emitted = [];
		for (let polls = 0; polls < 13; polls++) emitted.push(...(await node.poll().catch(() => [])));
		expect(emitted.map(({ change }) => change)).toEqual(
			listed()
				.slice(2)
				.map(() => 'removed'),
		);
	});
});

describe('the smallest change', () => {
	it('keeps small changes of the rate from starting the workflow', async () => {
		const node = watch({ smallestChange: 10 });
		await node.poll();
		const service = panel.books.services.get('1');
		if (service) service.rate = '0.95';
		expect(await node.poll()).toEqual([]);
		if (service) service.rate = '1.00';
		expect(await node.poll()).toEqual([
			expect.objectContaining({ rate: 1, previous: expect.objectContaining({ rate: 0.9 }) }),
		]);
	});
});
