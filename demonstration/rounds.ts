import { copyRound } from '@domain/round/change-round';
import { notice2020 } from '@domain/round/notice2020/terms';
import type { Round } from '@domain/round/round';
import { atTimeOfDay, type Instant, inShanghai } from '@domain/time/shanghai';

const published = (round: Round, publishedAt: Instant): Round => ({ ...round, state: 'open', publishedAt });

/** Days that the demonstration's present round stays open from its first start. */
const daysOpen = 21;

/**
 * The 2020 round as it was; and, where its cutoff has passed, the same rules as a round of the present year,
 * open now, so that the form can be filed and approved on any day.
 * @param now the programme's clock at the first start
 */
export const roundsAt = (now: Instant): readonly Round[] => {
  const first = published(copyRound(notice2020, 'round-2020', 2020), notice2020.opensAt);
  if (now <= notice2020.cutoffAt) return [first];
  const year = inShanghai(now).year();
  const closed: Round = { ...first, state: 'closed', closedAt: notice2020.cutoffAt };
  const present: Round = {
    ...copyRound(notice2020, `round-${year}`, year),
    title: `${year}年创新工作室申报（演示）`,
    opensAt: atTimeOfDay(now, -7, '00:00'),
    cutoffAt: new Date(Date.parse(atTimeOfDay(now, daysOpen + 1, '00:00')) - 1).toISOString(),
  };
  return [closed, published(present, atTimeOfDay(now, -7, '00:00'))];
};
