import { hexId, Reply, type Dialect } from './dialect';
import { perfectPanel } from './perfectPanel';

const { services, balance, add, status } = perfectPanel.actions;

/** A panel on Next.js and MongoDB: it reads JSON only and breaks on a form; ids of 24 hex digits. */
export const mongoPanel: Dialect = {
	...perfectPanel,
	name: 'MongoDB panel',
	requestFormat: 'json',
	reads: 'json',
	unknownAction: new Reply({ error: 'Invalid action' }, 400),
	writeOrderId: (number) => hexId('65f3', number),
	actions: { services: services!, balance: balance!, add: add!, status: status! },
};
