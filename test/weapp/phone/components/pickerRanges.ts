import { textOf } from '../values';
/** The columns a picker shows and how its choice is told: one place for dates, times, lists and regions. */
export interface PickerModel {
  columns(): string[][];
  /** indexes chosen at the start */
  initial(): number[];
  /** the `change` detail of a choice */
  detail(indexes: number[]): { value: unknown; code?: string[]; postcode?: string };
}

type Props = Record<string, unknown>;

const words = (range: unknown, key: unknown): string[] =>
  (Array.isArray(range) ? (range as unknown[]) : []).map((item) =>
    typeof item === 'object' && item !== null && typeof key === 'string'
      ? String((item as Record<string, unknown>)[key])
      : String(item),
  );

const two = (value: number): string => String(value).padStart(2, '0');
const span = (from: number, to: number, width = 2): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(width, '0'));

function selector(props: Props): PickerModel {
  return {
    columns: () => [words(props.range, props.rangeKey)],
    initial: () => [Math.max(0, Number(props.value ?? 0) || 0)],
    detail: ([index]) => ({ value: index ?? 0 }),
  };
}

function multiSelector(props: Props): PickerModel {
  const ranges = (): unknown[] => (Array.isArray(props.range) ? (props.range as unknown[]) : []);
  const value = (): unknown[] => (Array.isArray(props.value) ? (props.value as unknown[]) : []);
  return {
    columns: () => ranges().map((range) => words(range, props.rangeKey)),
    initial: () => ranges().map((_, index) => Number(value()[index] ?? 0)),
    detail: (indexes) => ({ value: indexes }),
  };
}

function time(props: Props): PickerModel {
  const [hour = 0, minute = 0] = (textOf(props.value) || '00:00').split(':').map(Number);
  return {
    columns: () => [span(0, 23), span(0, 59)],
    initial: () => [hour, minute],
    detail: ([h = 0, m = 0]) => ({ value: `${two(h)}:${two(m)}` }),
  };
}

function date(props: Props, today: Date): PickerModel {
  const fields = textOf(props.fields) || 'day';
  const parts = (text: unknown, otherwise: number[]): number[] => {
    const given = textOf(text).split('-').map(Number);
    return otherwise.map((value, index) => given[index] || value);
  };
  const [startYear = 1900] = parts(props.start, [today.getFullYear() - 50, 1, 1]);
  const [endYear = 2100] = parts(props.end, [today.getFullYear() + 50, 12, 31]);
  const now = parts(props.value, [today.getFullYear(), today.getMonth() + 1, today.getDate()]);
  const shown = fields === 'year' ? 1 : fields === 'month' ? 2 : 3;
  return {
    columns: () => [span(startYear, endYear, 4), span(1, 12), span(1, 31)].slice(0, shown),
    initial: () => [(now[0] ?? startYear) - startYear, (now[1] ?? 1) - 1, (now[2] ?? 1) - 1].slice(0, shown),
    detail: ([year = 0, month = 0, day = 0]) => {
      const last = new Date(startYear + year, month + 1, 0).getDate();
      const chosen = [String(startYear + year), two(month + 1), two(Math.min(day + 1, last))]
        .slice(0, shown)
        .join('-');
      return { value: within(chosen, textOf(props.start), textOf(props.end)) };
    },
  };
}

/** A date cut to the first and last allowed, as far as those are given. */
function within(date: string, start: string, end: string): string {
  const [first, last] = [start.slice(0, date.length), end.slice(0, date.length)];
  if (first && date < first) return first;
  return last && date > last ? last : date;
}

/** Three places stand for WeChat's table of regions. */
const regions = [
  { names: ['宁夏回族自治区', '银川市', '兴庆区'], code: ['640000', '640100', '640104'], postcode: '750001' },
  { names: ['宁夏回族自治区', '吴忠市', '利通区'], code: ['640000', '640300', '640302'], postcode: '751100' },
  { names: ['宁夏回族自治区', '固原市', '原州区'], code: ['640000', '640400', '640402'], postcode: '756000' },
];

function region(props: Props): PickerModel {
  const name = (index: number): string => (regions[index]?.names ?? []).join(' ');
  return {
    columns: () => [regions.map((_, index) => name(index))],
    initial: () => [
      Math.max(
        0,
        regions.findIndex((one) => String(one.names) === String(props.value)),
      ),
    ],
    detail: ([index = 0]) => ({
      value: regions[index]?.names ?? [],
      code: regions[index]?.code ?? [],
      postcode: regions[index]?.postcode ?? '',
    }),
  };
}

/** The model of a picker's mode, or undefined for a mode that does not exist. */
export function pickerModel(props: Props, today = new Date()): PickerModel | undefined {
  switch (props.mode || 'selector') {
    case 'selector':
      return selector(props);
    case 'multiSelector':
      return multiSelector(props);
    case 'time':
      return time(props);
    case 'date':
      return date(props, today);
    case 'region':
      return region(props);
    default:
      return undefined;
  }
}
