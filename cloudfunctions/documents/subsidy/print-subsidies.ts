import { isUnexplained, settle } from '@domain/subsidy/spending';
import { approvalsNeeded, received, type Subsidy, type SubsidyState } from '@domain/subsidy/subsidy';
import type { SpendingKind } from '@domain/subsidy/subsidy-terms';
import { dayInShanghai, exactMinute } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import type { StoredSubsidy } from '@platform/database/collections';
import { findById, findMany } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertGranted } from '@platform/rights/assert-granted';
import { roundById } from '@platform/rounds/rounds';
import { placeOfSubsidy } from '@platform/titles/place-of-subsidy';
import { subsidyTermsOf } from '@platform/titles/subsidy-terms';
import * as v from 'valibot';
import type { Column, Sheet, Value } from '../excel/sheet';
import { writeWorkbook } from '../excel/workbook';
import { day, money, text } from '../ledger/ledger-table';
import { handOver, type MadePaper } from '../paper/hand-over';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/));
const most = 1_000;

async function* onePage(rows: readonly (readonly Value[])[]): AsyncGenerator<readonly (readonly Value[])[]> {
  yield await Promise.resolve(rows.map((row, index) => [String(index + 1), ...row]));
}

const made = (call: RoleCall): string => `制表人 ${call.person.name}　制表时间 ${exactMinute(call.now)}`;
const sheetOf = (
  title: string,
  note: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): Sheet => ({ title, note, columns: [text('序号', 6), ...columns], pages: onePage(rows) });

const subsidiesOf = async (roundId: string): Promise<readonly StoredSubsidy[]> =>
  findMany<'subsidies', keyof StoredSubsidy & string>('subsidies', {
    where: { roundId },
    sort: [['_id', 'asc']],
    limit: most,
  });

const stateWords: Readonly<Record<SubsidyState['kind'], string>> = {
  proposed: '待审批',
  approved: '待发放',
  paid: '已发放',
  returned: '已退回，待重新发放',
};

const paidOn = ({ state }: Subsidy): string => (state.kind === 'paid' ? dayInShanghai(state.at) : '');

/** The list by which the office pays: what two people have approved, with vouchers where it is paid already. */
export const paymentList = defineProcedure({
  name: 'paper.payments',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<MadePaper> => {
    const [round, all] = await Promise.all([roundById(roundId), subsidiesOf(roundId)]);
    if (!round) throw notFound();
    const approved = all.filter(({ approvals }) => approvals.length >= approvalsNeeded);
    const title = `${round.title}经费补助付款清单`;
    const sheet = sheetOf(
      title,
      made(call),
      [
        text('工作室', 26),
        text('收款单位', 22),
        text('类别', 8),
        money('金额（元）'),
        text('审批人', 16),
        text('状态', 16),
        text('凭证号', 16),
        day('发放日期'),
      ],
      approved.map((one) => [
        one.studioName,
        one.unitName,
        classWords(one.class),
        one.amount,
        one.approvals.map(({ personName }) => personName).join('、'),
        stateWords[one.state.kind],
        one.state.kind === 'paid' ? one.state.reference : '',
        paidOn(one),
      ]),
    );
    return handOver(call, title, 'xlsx', await writeWorkbook(sheet));
  },
});

const flagsOf = (one: Subsidy): string => {
  const { balance, overspent, unexplained } = settle(received(one), one.spendings);
  return [
    overspent ? '超支' : '',
    unexplained.count > 0 ? `${unexplained.count} 笔待说明` : '',
    one.state.kind === 'paid' && balance > 0 ? '有结余' : '',
  ]
    .filter((word) => word !== '')
    .join('、');
};

/** Kinds as the programme has them now, and those of older spendings that it no longer has. */
const kindsIn = (kinds: readonly SpendingKind[], all: readonly Subsidy[]): readonly SpendingKind[] => {
  const known = new Set(kinds.map(({ key }) => key));
  const others = all.flatMap(({ spendings }) => spendings.map(({ kind }) => kind));
  return [
    ...kinds,
    ...[...new Set(others)].filter((key) => !known.has(key)).map((key) => ({ key, name: '其他' })),
  ];
};

/** The settlement of a round (专款专用): of every studio what came, what was spent on what, and what is left. */
export const settlementSheet = defineProcedure({
  name: 'paper.settlement',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<MadePaper> => {
    const [round, all, terms] = await Promise.all([
      roundById(roundId),
      subsidiesOf(roundId),
      subsidyTermsOf(roundId),
    ]);
    if (!round) throw notFound();
    const kinds = kindsIn(terms.kinds, all);
    const title = `${round.title}经费补助结算表`;
    const sheet = sheetOf(
      title,
      made(call),
      [
        text('工作室', 26),
        text('所属单位', 22),
        money('收到（元）'),
        money('支出（元）'),
        money('结余（元）'),
        ...kinds.map(({ name }) => money(`${name}（元）`)),
        text('提示', 18),
      ],
      all.map((one) => {
        const { received: came, spent, balance, byKind } = settle(received(one), one.spendings);
        return [
          one.studioName,
          one.unitName,
          came,
          spent,
          balance,
          ...kinds.map(({ key }) => byKind.find(({ kind }) => kind === key)?.amount ?? 0),
          flagsOf(one),
        ];
      }),
    );
    return handOver(call, title, 'xlsx', await writeWorkbook(sheet));
  },
});

/** The account of one subsidy, spending by spending; those taken back stand in it without a sum. */
export const spendingSheet = defineProcedure({
  name: 'paper.spendings',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<MadePaper> => {
    const found = await findById('subsidies', input.id);
    const one = assertGranted(call, 'paper.spendings', found, placeOfSubsidy(call));
    const kinds = kindsIn((await subsidyTermsOf(one.roundId)).kinds, [one]);
    const { received: came, spent, balance } = settle(received(one), one.spendings);
    const yuan = (fen: number) => (fen / 100).toFixed(2);
    const title = `${one.studioName}经费补助支出明细`;
    const sheet = sheetOf(
      title,
      `收到 ${yuan(came)} 元　支出 ${yuan(spent)} 元　结余 ${yuan(balance)} 元　${made(call)}`,
      [
        day('日期'),
        text('用途类别', 14),
        text('用途', 36),
        money('金额（元）'),
        text('审批人', 10),
        text('登记人', 10),
        { header: '票据（张）', width: 10, kind: 'number' },
        text('说明', 26),
      ],
      [...one.spendings]
        .sort((first, second) => first.day.localeCompare(second.day))
        .map((spending) => [
          spending.day,
          kinds.find(({ key }) => key === spending.kind)?.name ?? '',
          spending.purpose,
          spending.withdrawn ? null : spending.amount,
          spending.approvedBy,
          spending.enteredBy,
          spending.receipts.length,
          spending.withdrawn
            ? `已撤销：${spending.withdrawn.reason}`
            : isUnexplained(spending)
              ? '待说明'
              : (spending.questions?.at(-1)?.answer?.text ?? ''),
        ]),
    );
    return handOver(call, title, 'xlsx', await writeWorkbook(sheet));
  },
});
