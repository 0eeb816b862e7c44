/** Pages of the subpackage in which officers keep unions and people, below src/register. */
export const registerPages: readonly string[] = [
  'tree/index',
  'union/index',
  'person/index',
  'unassigned/index',
  'import/index',
];
