import { LoadOptionsContext } from 'n8n-core';
import type { INode } from 'n8n-workflow';

import { getOrderFields } from '../../nodes/SmmPanel/methods/resourceMapping';
import { ORDER_FIELDS } from '../../nodes/SmmPanel/panel/ordering/orderTypes';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { answer } from '../simulatedPanel/faults';
import { createAdditionalData, createWorkflow } from '../support/host';
import { serviceById } from '../support/orderForm';
import { usePanel } from '../support/panel';

const { panel, credentials } = usePanel();

const FORM = ['link', 'quantity'];
const FORM_WITH_DRIP_FEED = [...FORM, 'runs', 'interval'];
const EVERY_FIELD = ORDER_FIELDS.map(({ name }) => name);

/** The editor remembers the catalogue of an account for a minute: each test is another one. */
let accounts = 0;

/** What the form of an order has when a service is put in by its ID, and the panel sells one service. */
async function formOf(id: string, sold: Record<string, unknown>) {
	const row = { service: 1, name: 'Likes', rate: '0.9', min: 10, max: 1000, ...sold };
	panel.faults.add({ action: 'services', misbehaviour: answer(200, JSON.stringify([row])) });
	const node: INode = {
		id: 'panel',
		name: 'SMM Panel',
		type: 'smmPanel',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { smmPanelApi: { id: '1', name: 'Panel' } },
	};
	const workflow = createWorkflow([node], [], { smmPanel: new SmmPanel() });
	const account = { ...credentials(), apiKey: `key-${++accounts}` };
	const data = createAdditionalData(workflow, account);
	data.currentNodeParameters = { service: serviceById(id) };
	const context = new LoadOptionsContext(workflow, node, data, 'parameters.fields');
	const { fields } = await getOrderFields.call(context);
	return {
		required: fields.filter(({ required }) => required).map(({ id: name }) => name),
		shown: fields.filter(({ removed }) => !removed).map(({ id: name }) => name),
		offered: fields.map(({ id: name }) => name),
	};
}

describe('the form of an order', () => {
	it.each([
		['says that the service has it', { dripfeed: true }],
		['says so under another name', { drip_feed: '1' }],
		['does not say', {}],
		['says nothing in the field', { dripfeed: '' }],
		['says it in words nobody knows', { dripfeed: 'on request' }],
	])('offers drip-feed when the panel %s', async (_, sold) => {
		expect(await formOf('1', { type: 'Default', ...sold })).toEqual({
			required: FORM,
			shown: FORM,
			offered: FORM_WITH_DRIP_FEED,
		});
	});

	it.each([false, 0, '0', 'no'])(
		'offers no drip-feed when the panel says %j of it',
		async (dripfeed) => {
			expect(await formOf('1', { type: 'Default', dripfeed })).toHaveProperty('offered', FORM);
		},
	);

	it.each([
		['the panel does not have', '999', { type: 'Default', dripfeed: false }],
		['of no type', '1', {}],
		['of a type nobody knows', '1', { type: 'Hologram' }],
	])('has all fields for a service %s', async (_, id, sold) => {
		expect(await formOf(id, sold)).toEqual({ required: [], shown: FORM, offered: EVERY_FIELD });
	});

	it('has all fields but those of drip-feed for a service of no type that surely has none', async () => {
		const { offered } = await formOf('1', { dripfeed: false });

		expect(EVERY_FIELD.filter((name) => !offered.includes(name))).toEqual(['runs', 'interval']);
	});
});
