/** @returns whole fen of an amount in yuan as typed, or null when it is none: `1 000.5` → 100050 */
export const fenOf = (typed: string): number | null => {
  const plain = typed.replace(/[\s,，]/g, '').replace('。', '.');
  const match = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain);
  if (match === null) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
};

/** @returns yuan as one writes them: 100050 → `1000.50`, 100000 → `1000`, null → `` */
export const yuanOf = (fen: number | null): string => {
  if (fen === null) return '';
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
};
