import { resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import { type Glance, targetStanding, targetStandingNames } from '@domain/glance/glance';
import { gradeNames, grades } from '@domain/programme/terms';
import type { StudioClass } from '@domain/round/round';
import { yuan } from '@domain/subsidy/subsidy';
import { exactMinute } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { titleLevelNames, titleLevels } from '@domain/title/title';
import type { RoleCall } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import { readGlance } from '@platform/years/read-glance';
import type { Sheet, Value } from '../excel/sheet';
import { text } from '../ledger/ledger-table';

const classOf = (key: string): string => classWords(Number(key) as StudioClass['class']);

const groupRows = (glance: Glance, nameOf: (unionId: string) => string): readonly (readonly Value[])[] => {
  const of = (table: string, groups: Glance['byClass'], name: (key: string) => string) =>
    groups.map(({ key, count }) => [table, name(key), '', String(count), '个']);
  return [
    ['保留中的称号', '合计', '', String(glance.kept), '个'],
    ...of('按类别', glance.byClass, classOf),
    ...of('按行业', glance.byIndustry, (key) => key),
    ...of('按直属工会', glance.byUnion, nameOf),
    ...of('按命名年度', glance.byYear, (key) => key),
  ];
};

const yearRows = ({ years }: Glance): readonly (readonly Value[])[] =>
  years.flatMap((one) => {
    const year = String(one.year);
    return [
      ...titleLevels
        .filter((level) => one.named[level] > 0)
        .map((level) => ['命名', titleLevelNames[level], year, String(one.named[level]), '个']),
      ...one.targets.map((target) => [
        '年度目标（一(五)）',
        `${target.name} ${target.from}–${target.to} 个`,
        year,
        String(target.count),
        targetStandingNames[targetStanding(target)],
      ]),
      ['成果', '合计', year, String(one.results), '项'],
      ...resultLevels.map((level) => [
        '成果',
        resultLevelNames[level],
        year,
        String(one.byLevel[level]),
        '项',
      ]),
      ['带教', '时长', year, String(one.mentoringHours), '小时'],
      ['经费', '发放补助', year, yuan(one.paid), '元'],
      ['经费', '平均每项成果', year, one.paidPerResult === null ? '' : yuan(one.paidPerResult), '元'],
      ...grades.map((grade) => ['年度考核', gradeNames[grade], year, String(one.grades[grade]), '个']),
    ];
  });

/** Years at a glance as one table: what the charts draw, number by number. */
export const glanceSheet = async (call: RoleCall): Promise<Sheet> => {
  const [glance, unions] = await Promise.all([readGlance(call.role.unionId, call.now), allUnions()]);
  const nameOf = (id: string): string => unions.get(id)?.unit?.name ?? unions.get(id)?.name ?? '';
  const rows = [...groupRows(glance, nameOf), ...yearRows(glance)];
  return {
    title: '创新工作室历年情况',
    note: `导出人 ${call.person.name}　导出时间 ${exactMinute(call.now)}`,
    columns: [text('内容', 20), text('分项', 30), text('年度', 8), text('数值', 14), text('单位', 10)],
    pages: (async function* () {
      yield await Promise.resolve(rows);
    })(),
  };
};
