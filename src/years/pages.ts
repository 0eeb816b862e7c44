/** Pages of the subpackage of a studio's years, below src/years. */
export const yearsPages: readonly string[] = [
  'rules/index',
  'rule/index',
  'write-rule/index',
  'checks/index',
  'self-check/index',
  'assessments/index',
  'assessment/index',
  'cycles/index',
  'renewal/index',
  'appeal/index',
  'terms/index',
  'due/index',
  'glance/index',
  'payments/index',
  'care/index',
];
