import { capacityNames, type OfficerCapacity } from '@domain/people/person';
import type { OpinionStep, RoundState, RoundTerms } from '@domain/round/round';
import { exactMinute } from '@domain/time/shanghai';
import type { IconName } from '@/components/icon/names';
import type { PartKey } from './part.types';

export interface Part {
  readonly key: PartKey;
  readonly title: string;
  readonly icon: IconName;
  /** Terms that belong to it. */
  readonly terms: readonly (keyof RoundTerms)[];
  /** Whether it may still be changed once the round is published and until it is closed. */
  readonly whileOpen?: boolean;
  /** What is set now, in a line. */
  readonly summary: (terms: RoundTerms) => string;
}

const stepName = (step: OpinionStep): string => {
  switch (step.kind) {
    case 'unit':
      return step.capacities.map((capacity) => capacityNames[capacity]).join('、');
    case 'unionsBetween':
      return '逐级上级工会';
    case 'industryUnion':
      return capacityNames.industryUnion;
    default: {
      const never: never = step;
      return never;
    }
  }
};

const phraseCount = ({ phrases }: RoundTerms): number =>
  (Object.keys(phrases) as OfficerCapacity[]).reduce((sum, capacity) => sum + phrases[capacity].length, 0);

/** Everything that can be set in a round, in the order in which one looks at it. */
export const parts: readonly Part[] = [
  {
    key: 'basics',
    title: '名称与联系人',
    icon: 'pencil',
    terms: ['year', 'title', 'programme', 'contact'],
    summary: ({ title, contact }) => `${title}；联系人 ${contact.name} ${contact.phone}`,
  },
  {
    key: 'dates',
    title: '开始与截止时间',
    icon: 'calendar',
    terms: ['opensAt', 'cutoffAt'],
    summary: ({ opensAt, cutoffAt }) => `${exactMinute(opensAt)} 至 ${exactMinute(cutoffAt)}`,
  },
  {
    key: 'notice',
    title: '通知与附件',
    icon: 'megaphone',
    terms: ['notice'],
    summary: ({ notice }) => `${notice.title}；附件 ${notice.attachments.length} 个`,
  },
  {
    key: 'form',
    title: '申报表内容',
    icon: 'file-text',
    terms: ['sections'],
    summary: ({ sections }) =>
      `${sections.length} 部分，共 ${sections.reduce((sum, { fields }) => sum + fields.length, 0)} 项`,
  },
  {
    key: 'titles',
    title: '称号种类',
    icon: 'award',
    terms: ['titleKinds'],
    summary: ({ titleKinds }) => `${titleKinds.length} 种`,
  },
  {
    key: 'conditions',
    title: '基本条件',
    icon: 'shield-check',
    terms: ['conditions'],
    summary: ({ conditions }) => {
      const blocking = conditions.filter(({ severity }) => severity === 'blocking').length;
      return `${blocking} 条必须符合，${conditions.length - blocking} 条供参考`;
    },
  },
  {
    key: 'way',
    title: '意见的顺序',
    icon: 'stamp',
    terms: ['way'],
    summary: ({ way }) => way.map(stepName).join(' → '),
  },
  {
    key: 'classes',
    title: '分类与补助',
    icon: 'layout-list',
    terms: ['classes'],
    summary: ({ classes }) => `${classes.length} 类`,
  },
  {
    key: 'targets',
    title: '年度目标',
    icon: 'check',
    terms: ['targets'],
    summary: ({ targets }) => targets.map(({ name, from, to }) => `${name} ${from}–${to} 个`).join('；'),
  },
  {
    key: 'reminders',
    title: '提醒与消息',
    icon: 'bell',
    terms: ['reminders'],
    whileOpen: true,
    summary: ({ reminders: { daysBefore, timeOfDay } }) =>
      daysBefore.length === 0
        ? '不提醒'
        : `${daysBefore.map((days) => (days === 0 ? '当天' : `前 ${days} 天`)).join('、')}，${timeOfDay}`,
  },
  {
    key: 'phrases',
    title: '意见用语',
    icon: 'copy',
    terms: ['phrases'],
    summary: (terms) => `${phraseCount(terms)} 句`,
  },
];

/** @returns whether a part of a round in this state may be changed */
export const mayChange = ({ whileOpen = false }: Part, state: RoundState): boolean =>
  state === 'draft' || (state === 'open' && whileOpen);

export const partOf = (key: string): Part | undefined => parts.find((part) => part.key === key);

/** @returns the terms of one part, as `round.change` takes them */
export const termsOfPart = (part: Part, terms: RoundTerms): Partial<RoundTerms> =>
  Object.fromEntries(part.terms.map((name) => [name, terms[name]]));
