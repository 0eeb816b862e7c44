/** Pages of titles and subsidies, below src/naming. */
export const namingPages: readonly string[] = [
  'batch/index',
  'title/index',
  'subsidies/index',
  'account/index',
  'spending/index',
  'settlement/index',
  'register/index',
  'dossier/index',
  'outcomes/index',
  'bring-in/index',
  'unit/index',
];
