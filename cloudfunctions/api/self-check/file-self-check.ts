import { Failure } from '@domain/failure/failure';
import { day } from '@domain/ledger/fields';
import { selfCheckFiled } from '@domain/messages/years-messages';
import { periodName } from '@domain/self-check/period';
import {
  assertMayFile,
  isLate,
  promisedBefore,
  selfCheckContent,
  selfCheckIdOf,
} from '@domain/self-check/self-check';
import { commitNew, wasHandled } from '@platform/commit/commit';
import { assertClean } from '@platform/content/assert-clean';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { periodFacts } from '@platform/studios/period-facts';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { SelfCheckView } from './self-check.views';
import { periodOf, selfCheckView } from './self-check-view';
import { checksOf } from './studio-checks';

/** The leader files the self-check of a period: ledgers as they stand, aims, own words, and what is meant to come next. */
export const fileSelfCheck = defineProcedure({
  name: 'selfCheck.file',
  writes: true,
  input: v.strictObject({ from: day('自检周期'), content: selfCheckContent }),
  run: async (call, { from, content }): Promise<SelfCheckView> => {
    const reached = await reachStudio(call);
    const { studio } = reached;
    const [checks, { selfCheck: terms }] = await Promise.all([checksOf(studio._id), termsNow()]);
    const period = periodOf(from, checks, terms);
    const there = checks.find((check) => check.from === from);
    if (there && wasHandled(there, call.requestId)) {
      return selfCheckView(call, reached, period, checks, terms);
    }
    if (there) {
      throw new Failure('WRONG_STATE', { message: `${periodName(period)}的自检已经提交，不能再改。` });
    }
    assertMayFile(period, content, promisedBefore(checks, period), terms.opensDaysBefore, call.now);
    await assertClean(call.person, [
      { field: 'content.comment', label: '自检情况', text: content.comment },
      {
        field: 'content.aims',
        label: '目标',
        text: content.aims.map(({ text, note }) => `${text}\n${note}`).join('\n'),
      },
      {
        field: 'content.promises',
        label: '下期打算',
        text: content.promises.map(({ text }) => text).join('\n'),
      },
    ]);
    const fresh = {
      _id: selfCheckIdOf(studio._id, period),
      studioId: studio._id,
      unionPath: studio.unionPath,
      from: period.from,
      to: period.to,
      content,
      facts: await periodFacts(studio, period, call.now),
      filedAt: call.now,
      filedBy: call.person.name,
      late: isLate(period, call.now),
    };
    const { document } = await commitNew(call, 'selfChecks', fresh, selfCheckFiled(studio, period, call.now));
    return selfCheckView(call, reached, period, [...checks, document], terms);
  },
});
