/** Pages of the officers' subpackage, below src/officer. */
export const officerPages: readonly string[] = [
  'application/index',
  'rounds/index',
  'round/index',
  'part/index',
  'faults/index',
  'pin/index',
  'seal/index',
  'audit/index',
  'missed/index',
  'urge/index',
];
