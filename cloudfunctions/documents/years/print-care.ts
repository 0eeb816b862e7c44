import { careNames, careOutcomeNames } from '@domain/care/care';
import { rosterRoleNames } from '@domain/form/labels';
import { year } from '@domain/ledger/fields';
import { dayInShanghai, exactMinute } from '@domain/time/shanghai';
import { recordView } from '@platform/audit/record-view';
import type { StoredCare, StoredStudio } from '@platform/database/collections';
import { every } from '@platform/database/every';
import { defineProcedure } from '@platform/door/procedure';
import { carePeople } from '@platform/studios/care-facts';
import * as v from 'valibot';
import type { Value } from '../excel/sheet';
import { writeWorkbook } from '../excel/workbook';
import { day, text } from '../ledger/ledger-table';
import { handOver, type MadePaper } from '../paper/hand-over';

/** Studios looked at together. */
const together = 20;

/** Whom to consider for what in a year, with grounds and decisions, as Excel; studio by studio, people by name. */
export const careExcel = defineProcedure({
  name: 'paper.careExcel',
  writes: false,
  input: v.strictObject({ year }),
  run: async (call, { year: inYear }): Promise<MadePaper> => {
    const below = { unionPath: call.role.unionId };
    const [studios, decisions] = await Promise.all([
      every(
        'studios',
        { ...below, 'state.kind': { $ne: 'removed' } },
        { fields: ['_id', 'name', 'unitName'] },
      ),
      every<'cares', keyof StoredCare & string>('cares', { ...below, year: inYear }, { without: ['trail'] }),
    ]);
    const rows = async function* (): AsyncGenerator<readonly (readonly Value[])[]> {
      for (let at = 0; at < studios.length; at += together) {
        const some: readonly Pick<StoredStudio, '_id' | 'name' | 'unitName'>[] = studios.slice(
          at,
          at + together,
        );
        const people = await carePeople(some, inYear, call.now);
        yield some.flatMap(({ _id, name, unitName }) =>
          (people.get(_id) ?? []).flatMap(({ member, suggestions }) => {
            const own = decisions.filter(({ memberId }) => memberId === member.id);
            const kinds = new Set([...suggestions, ...own].map(({ kind }) => kind));
            return [...kinds].map((kind) => {
              const decision = own.find((one) => one.kind === kind);
              const suggestion = suggestions.find((one) => one.kind === kind);
              return [
                name,
                unitName,
                member.name,
                rosterRoleNames[member.role],
                careNames[kind],
                (decision?.grounds ?? suggestion?.grounds ?? []).join('；'),
                decision ? careOutcomeNames[decision.outcome] : '',
                decision?.note ?? '',
                decision ? dayInShanghai(decision.at) : '',
                decision ? `${decision.by.unionName} ${decision.by.personName}` : '',
              ];
            });
          }),
        );
      }
    };
    await recordView(call, { collection: 'members', id: call.role.unionId }, ['name']);
    const title = `${inYear}年关爱名单`;
    const content = await writeWorkbook({
      title,
      note: `导出人 ${call.person.name}　导出时间 ${exactMinute(call.now)}　按工作室和姓名排列，不排名次`,
      columns: [
        text('工作室', 24),
        text('单位', 18),
        text('姓名', 10),
        text('角色', 8),
        text('事项', 10),
        text('依据', 40),
        text('决定', 12),
        text('内容或原因', 24),
        day('日期'),
        text('决定人', 24),
      ],
      pages: rows(),
    });
    return handOver(call, title, 'xlsx', content);
  },
});
