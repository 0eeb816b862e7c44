import { Failure } from '@domain/failure/failure';
import { closingOfPeriod, periodName, periodSchema } from '@domain/ledger/closing';
import { isOfficer } from '@domain/people/person';
import { exactMinute, type Instant } from '@domain/time/shanghai';
import { type Condition, findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import {
  activityRules,
  type DaySpan,
  type EntryRules,
  memberRules,
  pairRules,
  projectRules,
  resultRules,
} from '@platform/entries/entry-rules';
import { ledgerSelection, ledgerSorts, spansOf } from '@platform/entries/ledger-filters';
import { type LedgerLine, ledgerPages, ledgerPagesAt } from '@platform/entries/ledger-pages';
import { reachStudio } from '@platform/studios/reach-studio';
import { rosterOf } from '@platform/studios/roster';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { Sheet, Value } from '../excel/sheet';
import { type LedgerTable, text } from './ledger-table';
import { managementColumns, managementName, managementPages } from './management-table';
import { activityTable, memberTable, pairTable, projectTable, resultTable } from './tables';

/** Which ledger, of whom, narrowed and sorted as it is on the screen. */
export const sheetInput = v.strictObject({
  ledger: v.picklist(['activity', 'result', 'member', 'pair', 'project', 'management']),
  ...ledgerSelection,
  sort: v.optional(v.picklist(ledgerSorts), 'oldest'),
  /** A closed month or year: one studio's ledger as it stood then; nothing narrows it. */
  closed: v.optional(periodSchema),
});
type SheetInput = v.InferOutput<typeof sheetInput>;

/** Whose ledger it is, and what of it the caller may read. */
interface Reach {
  readonly reach: Condition;
  readonly owner: string;
  readonly studio: Awaited<ReturnType<typeof reachStudio>>['studio'] | null;
}

const reachOf = async (call: RoleCall, studioId: string | undefined): Promise<Reach> => {
  if (studioId === undefined && isOfficer(call.role.capacity)) {
    const union = (await allUnions()).get(call.role.unionId);
    return { reach: { unionPath: call.role.unionId }, owner: union?.name ?? '', studio: null };
  }
  const { studio } = await reachStudio(call, studioId);
  return { reach: { studioId: studio._id }, owner: studio.name, studio };
};

const namesOfStudios = async (ids: readonly string[], known: Map<string, string>): Promise<void> => {
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const studios = await findMany('studios', {
    where: { _id: { $in: unknown } },
    fields: ['_id', 'name'],
    limit: unknown.length,
  });
  for (const { _id, name } of studios) known.set(_id, name);
};

async function* linesOf<Content>(
  pages: AsyncIterable<readonly LedgerLine<Content>[]>,
  table: LedgerTable<Content>,
  ofMany: boolean,
  spans: readonly DaySpan[],
): AsyncGenerator<readonly (readonly Value[])[]> {
  const names = new Map<string, string>();
  const wanted = (day: string) =>
    spans.every(({ $gte = '', $lte }) => $gte <= day && ($lte === undefined || day <= $lte));
  const { within } = table;
  let count = 0;
  for await (const page of pages) {
    if (ofMany) {
      await namesOfStudios(
        page.map(({ studioId }) => studioId),
        names,
      );
    }
    yield page.flatMap((entry) =>
      table.linesOf(within ? { ...entry, content: within(entry.content, wanted) } : entry).map((line) => {
        count += 1;
        return [String(count), ...(ofMany ? [names.get(entry.studioId) ?? ''] : []), ...line];
      }),
    );
  }
}

/** What a ledger's pages are read by: the ledger as it is now, or as it stood at a closing of one studio. */
interface Asked {
  readonly reach: Condition;
  readonly selection: SheetInput;
  readonly closed: { readonly studioId: string; readonly period: string; readonly at: Instant } | null;
  readonly ofMany: boolean;
}

/** One ledger, its content known to nobody else. */
const ledger = <Content>(rules: EntryRules<Content>, table: LedgerTable<Content>) => ({
  name: table.name,
  columns: table.columns,
  pages: ({ reach, selection, closed, ofMany }: Asked) =>
    linesOf(
      closed
        ? ledgerPagesAt(rules, closed)
        : ledgerPages(rules, { reach, selection, sort: selection.sort }, table.reads),
      table,
      ofMany,
      closed ? [] : spansOf(selection),
    ),
});

const ledgers = {
  activity: ledger(activityRules, activityTable),
  result: ledger(resultRules, resultTable),
  member: ledger(memberRules, memberTable),
  pair: ledger(pairRules, pairTable),
  project: ledger(projectRules, projectTable),
} as const;

const span = ({ from, to, year, month, closed }: SheetInput): string => {
  if (closed !== undefined) return periodName(closed);
  if (month !== undefined) return periodName(month);
  if (year !== undefined) return `${year}年`;
  if (from === undefined && to === undefined) return '';
  if (from?.slice(0, 4) === to?.slice(0, 4) && from?.endsWith('-01-01') && to?.endsWith('-12-31')) {
    return `${from.slice(0, 4)}年`;
  }
  return `${from ?? ''}至${to ?? '今'}`;
};

/** What else the ledger is narrowed to, so that nobody takes a part for the whole. */
const narrowing = ({ kind, text = '', waiting }: SheetInput, person: string): string =>
  [
    kind === undefined ? '' : '只含所选种类',
    person === '' ? '' : `只含${person}参加的`,
    text === '' ? '' : `只含写有“${text}”的`,
    waiting === true ? '只含待确认的' : '',
  ]
    .filter((words) => words !== '')
    .map((words) => `${words}　`)
    .join('');

/**
 * A text is sought by looking through: over all studios of a union that takes a year at most.
 * @throws Failure INVALID naming the field `year`
 */
const assertBounded = ({ text = '', year, month, from, to }: SheetInput): void => {
  if (text === '' || year !== undefined || month !== undefined) return;
  if (from !== undefined && to !== undefined && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000) return;
  throw new Failure('INVALID', {
    message: '按文字查找所有工作室的台账时，请先选定年份再导出。',
    field: 'year',
  });
};

/**
 * Reads a ledger for paper, as the caller may see it.
 * @throws Failure NOT_FOUND where it is nothing to the caller, or the period asked for is not closed
 */
export const loadSheet = async (call: RoleCall, input: SheetInput): Promise<Sheet> => {
  const { reach, owner, studio } = await reachOf(call, input.studioId);
  const made = `导出人 ${call.person.name}　导出时间 ${exactMinute(call.now)}`;
  if (input.ledger === 'management') {
    if (!isOfficer(call.role.capacity)) throw notFound('the management ledger is kept by unions');
    const year = input.year ?? Number((input.to ?? call.now).slice(0, 4));
    return {
      title: `${owner} ${year}年${managementName}`,
      note: made,
      columns: managementColumns,
      pages: managementPages(call.role.unionId, year, call.now),
    };
  }
  const { name, columns, pages } = ledgers[input.ledger];
  const closing = input.closed === undefined ? null : closingOfPeriod(studio?.closings ?? [], input.closed);
  if (input.closed !== undefined && !closing) throw notFound('the period is not closed');
  if (studio === null) assertBounded(input);
  const { memberId } = input;
  const person =
    studio && memberId !== undefined ? ((await rosterOf(studio._id)).get(memberId)?.name ?? '') : '';
  const closed = studio && closing ? { studioId: studio._id, period: closing.period, at: closing.at } : null;
  const ofMany = studio === null;
  return {
    title: `${owner} ${span(input)}${name}`,
    note: closing
      ? `${closing.name}于${exactMinute(closing.at)}封存，按封存时的内容　${made}`
      : `${narrowing(input, person)}${made}`,
    columns: [text('序号', 6), ...(ofMany ? [text('工作室', 20)] : []), ...columns],
    pages: pages({ reach, selection: input, closed, ofMany }),
  };
};
