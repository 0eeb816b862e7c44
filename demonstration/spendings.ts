import type { FileRef } from '@domain/form/answers';
import { samplePage } from './evidence';
import { namedLeader, namedSubsidy } from './named-studio';
import type { Office } from './office';

interface Account {
  readonly version: number;
}

const spendings = [
  { day: '2021-03-12', amount: 680_000, kind: 'equipment', purpose: '购置流动书箱六只（示例）' },
  { day: '2021-05-20', amount: 150_000, kind: 'training', purpose: '青年馆员阅读推广培训两期（示例）' },
  { day: '2021-09-08', amount: 96_050, kind: 'material', purpose: '阅读手册印制（示例）' },
] as const;

/** The named studio accounts for its subsidy, by the real procedures; the union asks about one of the spendings. */
export const spendSubsidy = async (office: Office): Promise<void> => {
  const id = namedSubsidy;
  let { version } = await office.act<Account>(namedLeader, 'subsidy.get', { id });
  for (const [index, spending] of spendings.entries()) {
    const receipt: FileRef = await office.attach(
      namedLeader,
      { kind: 'subsidy', id },
      `票据${index + 1}（示例）.png`,
      samplePage(),
    );
    const entered = {
      ...spending,
      id: `demonstration-spending-${index + 1}`,
      receipts: [receipt],
      approvedBy: '杨演练',
    };
    ({ version } = await office.act<Account>(namedLeader, 'spending.add', {
      id,
      version,
      spending: entered,
    }));
  }
  await office.act('industry-deputy', 'spending.ask', {
    id,
    version,
    spendingId: 'demonstration-spending-3',
    text: '请说明印制数量和发放范围。（示例）',
  });
};
