import {
  type Assessment,
  filedBy,
  gradeWords,
  isAssessed,
  outcomeThatStands,
  standing,
  stationsOf,
  turnOf,
} from '@domain/assessment/assessment';
import { gradeNames } from '@domain/programme/terms';
import { dayInShanghai, exactMinute } from '@domain/time/shanghai';
import type { StoredAssessment, StoredStudio } from '@platform/database/collections';
import { every } from '@platform/database/every';
import type { RoleCall } from '@platform/door/procedure';
import { allUnions, type Unions } from '@platform/unions/unions';
import type { Column, Sheet, Value } from '../excel/sheet';
import { day, text } from '../ledger/ledger-table';

const columns: readonly Column[] = [
  text('序号', 6),
  text('工作室', 24),
  text('领军人物', 10),
  text('所属单位', 18),
  text('单位工会考核', 16),
  text('上级工会考核', 16),
  text('等级', 10),
  { ...day('备案日期'), width: 13 },
  text('是否逾期', 10),
  text('更正', 8),
  text('办理情况', 24),
];

const lineOf = (
  number: number,
  studio: StoredStudio,
  stored: Assessment | undefined,
  { unions, overdue }: { readonly unions: Unions; readonly overdue: boolean },
): readonly Value[] => {
  const way = stored ?? { stations: stationsOf(studio.unionPath), opinions: [] };
  const opinions = standing(way);
  const [unit, ...above] = opinions;
  const last = outcomeThatStands(way);
  const turn = turnOf(way);
  const corrections = way.opinions.filter(({ corrects }) => corrects !== null).length;
  const filed = stored !== undefined && stored.filedAt !== '';
  return [
    String(number),
    stored?.studioName ?? studio.name,
    stored?.leaderName ?? studio.leaderName,
    stored?.unitName ?? studio.unitName,
    unit ? gradeWords(unit) : stored?.broughtIn ? gradeWords(stored.broughtIn) : '',
    above.map(gradeWords).join('、'),
    last ? gradeNames[last.grade] : '',
    filed ? dayInShanghai(stored.filedAt) : '',
    (filed ? stored.late : overdue) ? '逾期' : '',
    corrections === 0 ? '' : `${corrections} 次`,
    turn === null ? '已备案' : `待${unions.get(turn.unionId)?.name ?? ''}考核`,
  ];
};

/** The register of filings of a year, below the caller's union: every studio that is due, filed or not (二(二)3). */
export const filingsSheet = async (call: RoleCall, year: number): Promise<Sheet> => {
  const below = { unionPath: call.role.unionId };
  const [studios, assessments, unions] = await Promise.all([
    every<'studios', keyof StoredStudio & string>('studios', below, { without: ['templates', 'closings'] }),
    every<'assessments', keyof StoredAssessment & string>(
      'assessments',
      { ...below, year },
      { without: ['facts', 'trail'] },
    ),
    allUnions(),
  ]);
  const byStudio = new Map(assessments.map((one) => [one.studioId, one]));
  const due = studios.filter((studio) => byStudio.has(studio._id) || isAssessed(studio, year));
  const overdue = call.now > filedBy(year);
  const rows = due.map((studio, index) =>
    lineOf(index + 1, studio, byStudio.get(studio._id), { unions, overdue }),
  );
  return {
    title: `${unions.get(call.role.unionId)?.name ?? ''} ${year}年度考核备案表`,
    note: `导出人 ${call.person.name}　导出时间 ${exactMinute(call.now)}`,
    columns,
    pages: (async function* () {
      yield await Promise.resolve(rows);
    })(),
  };
};
