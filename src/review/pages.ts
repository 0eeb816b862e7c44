/** Pages of the review's subpackage, below src/review: experts' and officers'. */
export const reviewPages: readonly string[] = [
  'reading/index',
  'experts/index',
  'round/index',
  'terms/index',
  'panel/index',
  'readings/index',
  'meetings/index',
  'meeting/index',
  'ranking/index',
  'sheets/index',
  'objections/index',
  'report/index',
];
