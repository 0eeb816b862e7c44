import type { ReviewTerms } from '@domain/review/terms';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { backTo } from '@/platform/back-to';
import { storage } from '@/platform/storage';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import { useReview } from '../parts/use-review';
import { TermsForm } from './terms-form';

const keptKey = (roundId: string): string => `review-terms:${roundId}`;

const kept = (roundId: string): ReviewTerms | null => {
  const found = storage.read(keptKey(roundId));
  // Written by this page alone; the server checks it again.
  return typeof found === 'object' && found !== null && 'criteria' in found ? (found as ReviewTerms) : null;
};

/** How a round is judged: readers, method, ties, blind or not, and the score sheet. What is typed stays on this device. */
export default function TermsPage() {
  const { roundId, review } = useReview();
  const round = useProcedure('round.get', { id: roundId });
  const [changed, setChanged] = useState<ReviewTerms | null>(() => kept(roundId));
  const save = useAct('review.setTerms');
  const view = review.data ?? null;
  const change = (terms: ReviewTerms) => {
    setChanged(terms);
    storage.write(keptKey(roundId), terms);
    save.forget();
  };
  const drop = () => {
    setChanged(null);
    storage.remove(keptKey(roundId));
    save.forget();
  };
  const send = async () => {
    if (view === null || changed === null) return;
    if ((await save.run({ roundId, version: view.version, terms: changed })) === undefined) {
      void review.refetch();
      return;
    }
    drop();
    backTo('review/round', { round: roundId });
  };
  const closed = view === null || view.released !== null;
  return (
    <Page
      title="评审办法"
      bar={
        closed ? null : (
          <>
            {changed === null ? null : (
              <Button kind="secondary" onTap={drop}>
                放弃修改
              </Button>
            )}
            <Button busy={save.busy} disabled={changed === null} onTap={() => void send()}>
              {changed === null ? '没有修改' : '保存'}
            </Button>
          </>
        )
      }
    >
      <Loaded query={review}>
        {(found) =>
          found === null ? (
            <Notice>考核评审还没有开始。</Notice>
          ) : (
            <>
              {save.failure === null ? null : (
                <Notice tone="bad">{`${save.failure.userMessage} 您的修改还在，可以再保存一次。`}</Notice>
              )}
              {(save.failure?.problems ?? []).slice(1).map(({ message }) => (
                <Notice key={message} tone="warn">
                  {message}
                </Notice>
              ))}
              {found.released === null ? null : <Notice>评审结果已经发布，这里只能查看。</Notice>}
              <TermsForm
                terms={changed ?? found.terms}
                conditions={round.data?.conditions ?? []}
                problems={save.failure?.problems ?? []}
                disabled={found.released !== null}
                onChange={change}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
