import type { Instant } from '../time/shanghai';
import { catalogue } from './catalogue';
import { fillPlaces, type MessageText, type Place, type RoundTextKind } from './round-texts';
import { type FieldName, fieldNames, templates } from './templates';
import { wechatData } from './wechat-message';

/** Made-up values that stand in the places of a preview. */
const samples: Readonly<Record<Place, string>> = {
  批次: '',
  截止日: '9月29日',
  截止时刻: '2026年9月29日 23:59',
  剩余: '还有 3 天',
  缺项: '还缺：创新团队（1 项）。',
  份数: '2',
  申报: '示例医院申报的“示例创新工作室”等 2 份申报表',
  天数: '7',
  个数: '6',
  理由: '示例理由',
  工作室: '示例创新工作室',
  单位: '示例医院',
  步骤: '提交',
  现状: '待示例医院工会委员会意见',
  修改处: '创新团队',
  工会: '示例医院工会委员会',
  意见: '同意推荐。',
};

/** One line of the card that WeChat shows. */
export interface CardLine {
  readonly name: string;
  readonly value: string;
  /** Whether WeChat's limits have cut it. */
  readonly cut: boolean;
}

/** How a message will read in the program and in WeChat. */
export interface Preview extends MessageText {
  readonly card: readonly CardLine[];
}

/**
 * @param round the round whose words are previewed
 * @param at the instant it is looked at
 * @returns the message with made-up names in its places, and WeChat's card fitted to WeChat's limits
 */
export const previewRoundText = (
  kind: RoundTextKind,
  words: MessageText,
  round: { readonly title: string; readonly cutoffAt: Instant },
  at: Instant,
): Preview => {
  const values = { ...samples, 批次: round.title };
  const title = fillPlaces(words.title, values);
  const text = fillPlaces(words.text, values);
  const { template } = catalogue[kind];
  const keys = templates[template].keys;
  const subject = kind.startsWith('application') || kind === 'studioNamed' ? samples.工作室 : round.title;
  const facts = { subject, from: samples.单位, due: round.cutoffAt };
  const data = wechatData({ kind, title, text, at, facts }, template, { id: '', keys });
  return {
    title,
    text,
    card: (Object.entries(keys) as [FieldName, string][]).map(([field, key]) => {
      const value = data[key]?.value ?? '';
      return { name: fieldNames[field], value, cut: value.endsWith('…') };
    }),
  };
};
