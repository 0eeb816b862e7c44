import type { StudioClass } from '../round/round';

const words: Readonly<Record<StudioClass['class'], string>> = { 1: '一类', 2: '二类', 3: '三类', 4: '四类' };

/** @returns `三类` (二(四)); `未达到` for none */
export const classWords = (number: StudioClass['class'] | null): string =>
  number === null ? '未达到' : words[number];
