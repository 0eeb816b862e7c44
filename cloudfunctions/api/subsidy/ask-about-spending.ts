import { askAboutSpending as ask, explainSpending as explain } from '@domain/subsidy/spending';
import { yuan } from '@domain/subsidy/subsidy';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeSubsidy } from './change-a-subsidy';
import { toLeader, toOffice } from './subsidy-messages';

const text = v.pipe(v.string(), v.trim(), v.maxLength(500));
const input = v.strictObject({ id, version, spendingId: id, text });

/** An officer asks the leader to explain one spending; until then it counts as unexplained. */
export const askAboutSpending = defineProcedure({
  name: 'spending.ask',
  writes: true,
  input,
  run: (call, { spendingId, text: question, ...target }) =>
    changeSubsidy(
      call,
      'spending.ask',
      target,
      (subsidy) => ({
        ...subsidy,
        spendings: ask(subsidy.spendings, spendingId, {
          text: question,
          by: call.person.name,
          at: call.now,
        }),
      }),
      (after) => {
        const amount = after.spendings.find((one) => one.id === spendingId)?.amount ?? 0;
        return [
          toLeader(
            target.id,
            after,
            {
              kind: 'spendingAsked',
              title: '一笔补助支出需要您说明',
              text: `${yuan(amount)} 元的支出：${question}`,
            },
            call,
          ),
        ];
      },
    ),
});

/** The leader explains a spending that officers have asked about. */
export const explainSpending = defineProcedure({
  name: 'spending.explain',
  writes: true,
  input,
  run: (call, { spendingId, text: answer, ...target }) =>
    changeSubsidy(
      call,
      'spending.explain',
      target,
      (subsidy) => ({
        ...subsidy,
        spendings: explain(subsidy.spendings, spendingId, {
          text: answer,
          by: call.person.name,
          at: call.now,
        }),
      }),
      (after) => [
        toOffice(
          target.id,
          after,
          {
            kind: 'spendingExplained',
            title: '补助支出已说明',
            text: `“${after.studioName}”答复：${answer}`,
          },
          call,
        ),
      ],
    ),
});
