import { type Assessment, restedOfAssessment } from '../assessment/assessment';
import type { Means } from './check-application';
import { faultOnWay } from './check-way';
import type { Fault } from './fault';

/**
 * @param originals what stood before names were taken out, in order of time
 * @returns the first place at which a yearly assessment's chain does not hold; null where it holds whole
 */
export const faultInAssessment = (
  shown: Assessment,
  means: Means,
  originals: readonly Assessment[] = [],
): Fault | null => faultOnWay(`assessments/${shown._id}`, shown, restedOfAssessment, means, originals);
