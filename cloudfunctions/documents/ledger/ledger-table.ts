import type { LedgerLine } from '@platform/entries/ledger-pages';
import type { Column, Value } from '../excel/sheet';

/** How a ledger stands on paper: its name, its columns, and the lines that one entry makes. */
export interface LedgerTable<Content> {
  /** `创建活动台账` */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Paths of what the lines are made of; nothing else of the content is read. */
  readonly reads: readonly string[];
  /** @returns what of an entry belongs to the time that is asked for; the whole where this is left out */
  readonly within?: (content: Content, wanted: (day: string) => boolean) => Content;
  readonly linesOf: (entry: LedgerLine<Content>) => readonly (readonly Value[])[];
}

export const text = (header: string, width: number): Column => ({ header, width, kind: 'text' });
export const day = (header: string): Column => ({ header, width: 12, kind: 'date' });
export const number = (header: string, width = 9): Column => ({
  header,
  width,
  kind: 'number',
  isSummed: true,
});
export const money = (header: string): Column => ({ header, width: 14, kind: 'money', isSummed: true });

/** @returns names as they stand in one cell */
export const names = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join('、');

/** @returns the last two cells of an entry: who wrote it, and whether the leader has confirmed it */
export const standing = ({ author, confirmation, reason }: LedgerLine<unknown>): readonly string[] => [
  author.name,
  confirmation ? '已确认' : '待确认',
  reason,
];
export const standingColumns: readonly Column[] = [
  text('填写人', 9),
  text('确认', 8),
  text('封存后修改原因', 14),
];
