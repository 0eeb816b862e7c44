import type { RosterRole } from '../form/answers';
import { type Grade, gradeNames, grades } from '../programme/terms';
import type { StudioClass } from '../round/round';
import { classWords } from '../title/class-words';
import { type TitleLevel, titleLevelNames, titleLevels } from '../title/title';
import type { NamedRow as NamedRowOf, RowProblem, SheetSet } from '../workbook/table';

/** The sheets by which studios that already exist are brought in, and in which they are exported. */
export const studioSheetNames = {
  studios: '工作室',
  members: '成员',
  assessments: '年度考核',
  payments: '经费补助',
} as const;
export type StudioSheet = keyof typeof studioSheetNames;

/** Columns in the order of template and export; rows of the other sheets name their title by its number. */
export const studioColumns = {
  studios: [
    '称号编号',
    '工作室名称',
    '命名日期',
    '级别',
    '类别',
    '称号名称',
    '命名单位',
    '领军人物',
    '性别',
    '手机号',
    '所在单位工会',
  ],
  members: ['称号编号', '成员姓名', '团队角色', '职务或岗位', '加入日期', '离开日期'],
  assessments: ['称号编号', '年度', '等次', '得分', '备案日期'],
  payments: ['称号编号', '金额（元）', '发放日期', '凭证号'],
} as const satisfies Record<StudioSheet, readonly string[]>;
export type StudioColumn<K extends StudioSheet> = (typeof studioColumns)[K][number];
export type StudioRow<K extends StudioSheet> = NamedRowOf<StudioColumn<K>>;
export type StudioProblem = RowProblem<StudioSheet>;

/** By which column a sheet is known. */
const marks = {
  studios: '领军人物',
  members: '成员姓名',
  assessments: '等次',
  payments: '金额（元）',
} as const;

export const studioSheets: SheetSet<StudioSheet> = {
  names: studioSheetNames,
  columns: studioColumns,
  kindOf: (header) =>
    (Object.keys(marks) as StudioSheet[]).find((kind) => header.includes(marks[kind])) ?? null,
};

const classes = [1, 2, 3, 4] as const satisfies readonly StudioClass['class'][];

/** @returns the class that a cell names; null for none */
export const classOf = (word: string): StudioClass['class'] | null =>
  classes.find((one) => classWords(one) === word) ?? null;

/** @returns the level that a cell names; null for none */
export const titleLevelOf = (word: string): TitleLevel | null =>
  titleLevels.find((level) => titleLevelNames[level] === word) ?? null;

/** @returns the grade that a cell names; null for none */
export const gradeOfWord = (word: string): Grade | null =>
  grades.find((grade) => gradeNames[grade] === word) ?? null;

/** Roles of members; the leader stands in the sheet of studios. */
export const memberRoleNames = { core: '骨干', member: '成员' } as const satisfies Partial<
  Record<RosterRole, string>
>;
export type SheetRole = keyof typeof memberRoleNames;

/** @returns the role that a cell names, an ordinary member where it is empty; null for none */
export const memberRoleOf = (word: string): SheetRole | null => {
  if (word === '' || word === memberRoleNames.member) return 'member';
  return word === memberRoleNames.core ? 'core' : null;
};

/** @returns the Shanghai day that a cell says: `2019-03-01`, `2019/3/1`, `2019年3月1日`; null for no such day */
export const dayOfCell = (cell: string): string | null => {
  const match = /^((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(cell);
  if (!match) return null;
  const [, year = '', month = '', date = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null;
};

/** @returns fen for `60000`, `60,000` or `60000.50`; null for what is no sum */
export const fenOfCell = (cell: string): number | null => {
  const plain = cell.replace(/[,，\s]/gu, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/u.test(plain)) return null;
  const fen = Math.round(Number(plain) * 100);
  return fen > 0 ? fen : null;
};

/** @returns `60000` or `60000.50` for a sum in fen */
export const cellOfFen = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/u, '');
