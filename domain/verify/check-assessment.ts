import { type Assessment, restedOfAssessment } from '../assessment/assessment';
import { isShownOf } from '../privacy/originals';
import type { Means } from './check-application';
import { faultOfSaid } from './check-way';
import type { Fault } from './fault';

/**
 * @param originals what stood before names were taken out, in order of time: an opinion rests on the earliest that
 * holds it
 * @returns the first place at which a yearly assessment's chain does not hold; null where it holds whole
 */
export const faultInAssessment = (
  shown: Assessment,
  means: Means,
  originals: readonly Assessment[] = [],
): Fault | null => {
  for (const [index, seen] of shown.opinions.entries()) {
    const signed = originals.find(({ opinions }) => opinions.length > index) ?? shown;
    const opinion = signed.opinions[index] ?? seen;
    const at = `assessments/${shown._id} opinions.${index}`;
    if (!isShownOf(seen, opinion)) return { kind: 'shownChanged', at };
    const kind = faultOfSaid(opinion, signed.opinions[index - 1], index, restedOfAssessment(signed), means);
    if (kind) return { kind, at };
  }
  return null;
};
