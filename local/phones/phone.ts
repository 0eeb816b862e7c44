import { type StandInTemplate, standInTemplates } from '../wechat/stand-in-templates';
import type { DeliveredMessage } from '../wechat/state';

/** One person's phone, as the page shows it. */
export interface Phone {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly openid: string;
  /** The main switch of all messages in WeChat is off. */
  readonly switchedOff: boolean;
  readonly tallies: readonly {
    readonly key: string;
    readonly name: string;
    /** How many WeChat will still deliver. */
    readonly left: number;
    /** How many the program believes it may send; null where it did not say. */
    readonly counted: number | null;
  }[];
  /** Newest first. */
  readonly messages: readonly DeliveredMessage[];
}

const templateOf = (templateId: string): StandInTemplate | undefined =>
  Object.values(standInTemplates).find(({ id }) => id === templateId);

/** @returns the title that WeChat puts above a card */
export const cardTitle = ({ templateId }: DeliveredMessage): string =>
  templateOf(templateId)?.name ?? templateId;

/** @returns the card's lines as WeChat shows them: what the key is called, and the value */
export const cardLines = ({
  templateId,
  data,
}: DeliveredMessage): readonly (readonly [name: string, value: string])[] => {
  const { fields = {} } = templateOf(templateId) ?? {};
  return Object.entries(data).map(([key, value]) => [fields[key] ?? key, value]);
};

/** @returns the programme's time as people in Shanghai read it: `9月15日 09:00` */
export const shanghaiTime = (at: string): string => {
  const local = new Date(Date.parse(at) + 8 * 3_600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
};
