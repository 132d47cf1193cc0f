import type { IDataObject } from 'n8n-workflow';

import type { PanelClient } from '../panel/client';
import { Failure } from '../panel/failures';
import type { Noun, Row } from '../panel/matching';
import type { OrderStatus, RefillStatus } from '../panel/rows';
import { readOrderStatus, readRefillStatus } from '../panel/status';
import type { EventOutcome, EventPoll } from './eventPoll';
import type { TriggerSettings } from './settings';
import {
	dueIds,
	observe,
	readWatchState,
	watchList,
	writeWatchState,
	type Change,
	type Observed,
} from './watchState';

type StatusRow = OrderStatus | RefillStatus;

/** A test in the editor shows no more rows than one request brings. */
const SAMPLES = 100;

/** Failures of a single id: the panel was asked and answered. */
const ANSWERED = ['notFound', 'validation'];

/** Asks for the ids that may still change, and tells which did. */
export async function pollIds(poll: EventPoll, noun: Noun): Promise<EventOutcome> {
	const { settings, client, scope, isManual } = poll;
	const remembered = readWatchState(poll.stored, scope);
	const list = await readIds(poll, noun);
	if (list instanceof Failure && (remembered === undefined || isManual))
		return { items: [], failure: list };
	const ids = list instanceof Failure ? [...(remembered?.keys() ?? [])] : list;
	if (isManual) return await sample(client, noun, ids);

	const watch = watchList(remembered ?? new Map(), ids);
	const due = dueIds(watch, isFinalOf(noun), settings.options);
	const answers = await ask(client, noun, due);
	const observed = due.flatMap((id, index) => observedOf(id, answers[index]));
	const next = observe(watch, observed, settings.options);
	return {
		items: itemsOf(next, noun, settings),
		state: writeWatchState(next.watch, scope, { withRemains: settings.options.emitProgress }),
		failure: failureOfAll(answers) ?? (list instanceof Failure ? list : undefined),
	};
}

async function readIds(
	{ settings: { source }, readList }: EventPoll,
	noun: Noun,
): Promise<string[] | Failure> {
	if (source === undefined) return [];
	return 'ids' in source ? source.ids : await readList(source.url, noun);
}

async function ask(
	client: PanelClient,
	noun: Noun,
	ids: string[],
): Promise<Array<Row<StatusRow> | Failure>> {
	return noun === 'order' ? await client.orderStatuses(ids) : await client.refillStatuses(ids);
}

function isFinalOf(noun: Noun): (status: string) => boolean {
	const read = noun === 'order' ? readOrderStatus : readRefillStatus;
	return (status) => read(status).isFinal;
}

/** An id that was not sent for lack of time keeps its place; one without a usable answer had its turn. */
function observedOf(
	id: string,
	answer: Row<StatusRow> | Failure | undefined,
): Array<Observed<StatusRow>> {
	if (answer === undefined) return [];
	if (!(answer instanceof Failure)) return [{ id, row: answer.row }];
	return answer.neverSent ? [] : [{ id }];
}

function itemsOf(
	{
		firstSights,
		changes,
	}: { firstSights: Array<Change<StatusRow>>; changes: Array<Change<StatusRow>> },
	noun: Noun,
	{ options, statuses }: TriggerSettings,
): IDataObject[] {
	const wanted = [...(options.emitInitial ? firstSights : []), ...changes];
	return wanted
		.filter(({ row }) => statuses.length === 0 || statuses.includes(row.status))
		.map((change) => toItem(noun, change));
}

function toItem(noun: Noun, { row, previousStatus }: Change<StatusRow>): IDataObject {
	return { event: `${noun}StatusChanged`, ...row, previousStatus: previousStatus ?? null };
}

/** The failure of the poll: only when not one id got an answer. */
function failureOfAll(answers: Array<Row<StatusRow> | Failure>): Failure | undefined {
	const failures = answers.filter(
		(answer) => answer instanceof Failure && !ANSWERED.includes(answer.kind),
	);
	return failures.length === answers.length
		? failures.find((failure) => failure instanceof Failure)
		: undefined;
}

async function sample(client: PanelClient, noun: Noun, ids: string[]): Promise<EventOutcome> {
	const answers = await ask(client, noun, ids.slice(0, SAMPLES));
	const rows = answers.flatMap((answer) => (answer instanceof Failure ? [] : [answer.row]));
	const failure = rows.length === 0 ? failureOfFirst(answers, noun, ids) : undefined;
	return {
		items: rows.map((row) => toItem(noun, { row })),
		failure,
	};
}

function failureOfFirst(
	[answer]: Array<Row<StatusRow> | Failure>,
	noun: Noun,
	[id]: string[],
): Failure | undefined {
	if (!(answer instanceof Failure)) return undefined;
	if (answer.kind !== 'notFound') return answer;
	return new Failure(answer.kind, `${answer.message} (${noun} ${id})`, answer);
}
