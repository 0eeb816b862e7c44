import { namingBlock } from '@domain/public-notice/notice';
import { noticeOf } from '@domain/public-notice/of-review';
import { nextNumber, numberText } from '@domain/title/series';
import { classesWithoutReason } from '@domain/title/settle-class';
import { findById, findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { classProposals } from '@platform/review/class-proposals';
import { placeOfReview } from '@platform/review/place-of-review';
import { objectionsTo } from '@platform/review/public-notice';
import { industrySeries, titleSeries } from '@platform/review/title-series';
import { assertGranted } from '@platform/rights/assert-granted';
import { plainRound, roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { NamingRow, NamingView } from './naming.views';

const most = 1_000;

/** The naming of a round: the list with the class that each ledger proposes, what blocks it, and how far it is. */
export const getNaming = defineProcedure({
  name: 'title.naming',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<NamingView> => {
    const found = await findById('reviews', roundId);
    const review = assertGranted(call, 'title.naming', found, placeOfReview(call));
    const stored = await roundById(roundId);
    if (!stored) throw notFound('the round of a review is missing');
    const round = plainRound(stored);
    const list = review.released?.list ?? [];
    const ids = list.map(({ applicationId }) => applicationId);
    const [objections, proposals, series, titles] = await Promise.all([
      objectionsTo(roundId),
      classProposals(round, ids),
      titleSeries(industrySeries),
      findMany('titles', {
        where: { roundId },
        fields: ['_id', 'applicationId', 'number'],
        limit: most,
      }),
    ]);
    const open = new Set(
      classesWithoutReason(review, list, proposals).map(({ applicationId }) => applicationId),
    );
    const rows = list.flatMap((listed): readonly NamingRow[] => {
      const decision = review.decisions[listed.applicationId];
      const proposal = proposals.get(listed.applicationId);
      if (decision?.verdict !== 'list' || !proposal) return [];
      const { studioId, counted, ids: counting, class: proposed } = proposal;
      const title = titles.find(({ applicationId }) => applicationId === listed.applicationId);
      const upheld = objections.find(
        ({ applicationId, state }) =>
          applicationId === listed.applicationId && state.kind === 'decided' && state.upheld,
      );
      return [
        {
          ...listed,
          studioId,
          upheld: upheld?.state.kind === 'decided' ? upheld.state.reason : null,
          proposal: { counted, ids: counting, class: proposed },
          class: decision.class,
          reason: decision.reason,
          open: open.has(listed.applicationId) && upheld === undefined,
          title: title ? { id: title._id, number: title.number } : null,
        },
      ];
    });
    const notice = noticeOf(review, round);
    return {
      roundId,
      roundTitle: round.title,
      year: round.year,
      programme: round.programme,
      version: review.version,
      notice: notice && { from: notice.from, until: notice.until },
      block: notice && namingBlock(notice, objections, call.now),
      named: review.named && { at: review.named.at, by: review.named.by.personName },
      done: rows.filter(({ title }) => title !== null).length,
      toName: rows.filter(({ upheld }) => upheld === null).length,
      pending: review.pending,
      series: {
        version: series.version,
        pattern: series.pattern,
        next: numberText(series, round.year, nextNumber(series, round.year)),
      },
      classes: round.classes.map(({ class: number, name, clause }) => ({ class: number, name, clause })),
      rows,
    };
  },
});
