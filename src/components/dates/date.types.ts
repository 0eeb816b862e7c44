export interface DateProps {
  readonly label: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as the precision says; empty while unknown. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly precision?: 'year' | 'month' | 'day';
  /** First and last year on offer. */
  readonly years: { readonly from: number; readonly to: number };
  readonly disabled?: boolean;
}

/** @returns `2020年9月` for `2020-09` */
export const dateWords = (value: string): string => {
  const [year, month, day] = value.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || value === '') return '';
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
};
