import type { MessageKind } from './catalogue';

/** Title and text of a message, with places like `{批次}` that are filled in when it is sent. */
export interface MessageText {
  readonly title: string;
  readonly text: string;
}

interface UsualText extends MessageText {
  /** What may stand between braces in it. */
  readonly places: readonly string[];
}

/** What a message about one application may name, whatever else it may. */
const ofApplication = ['批次', '工作室', '单位'] as const;
/** What a message about applications that wait too long may name. */
const ofAgeing = ['批次', '申报', '天数', '份数'] as const;

/** How messages of a round read unless the round says it otherwise. */
const usual = {
  draftReminder: {
    title: '申报{剩余}',
    text: '{批次}于{截止日}截止，{剩余}。{缺项}',
    places: ['批次', '截止日', '剩余', '缺项'],
  },
  opinionReminder: {
    title: '有 {份数} 份申报表待您提出意见',
    text: '{批次}于{截止日}截止，{剩余}，请及时审阅。',
    places: ['批次', '截止日', '剩余', '份数'],
  },
  applicationAgeing: {
    title: '已等候 {天数} 天，请提出意见',
    text: '{申报}已满 {天数} 天没有意见，请及时审阅。',
    places: ofAgeing,
  },
  applicationOverdue: {
    title: '下级已满 {天数} 天未提出意见',
    text: '{申报}在下一级已满 {天数} 天没有意见，请督促办理。',
    places: ofAgeing,
  },
  roundOpened: {
    title: '{批次}开始',
    text: '请于{截止日}前提交申报表。',
    places: ['批次', '截止日'],
  },
  cutoffAmended: {
    title: '申报截止时间调整',
    text: '{批次}的截止时间调整为{截止时刻}。理由：{理由}',
    places: ['批次', '截止时刻', '理由'],
  },
  roundClosed: {
    title: '{批次}结束申报',
    text: '不再接收新的申报表，已提交的继续办理。',
    places: ['批次'],
  },
  resultsPublished: {
    title: '{批次}结果发布',
    text: '{批次}命名 {个数} 个工作室，名单见公示页。',
    places: ['批次', '个数'],
  },
  extensionGranted: {
    title: '已为您延期',
    text: '{批次}：您的截止时间延长到{截止时刻}。理由：{理由}',
    places: ['批次', '工作室', '截止时刻', '理由'],
  },
  applicationReceived: {
    title: '申报表已{步骤}',
    text: '“{工作室}”已{步骤}，现{现状}。',
    places: [...ofApplication, '步骤', '现状'],
  },
  applicationReturned: {
    title: '申报表退回修改',
    text: '“{工作室}”需要修改：{修改处}。理由：{理由}',
    places: [...ofApplication, '修改处', '理由'],
  },
  opinionGiven: {
    title: '{工会}已同意',
    text: '“{工作室}”：{意见} 现{现状}。',
    places: [...ofApplication, '工会', '意见', '现状'],
  },
  applicationApproved: {
    title: '申报表已进入考核评审',
    text: '“{工作室}”已通过审核，进入考核评审。',
    places: ofApplication,
  },
  applicationRejected: {
    title: '申报未通过',
    text: '“{工作室}”未通过：{理由}',
    places: [...ofApplication, '理由'],
  },
  applicationAnnounced: {
    title: '申报结果公示',
    text: '“{工作室}”已进入公示。',
    places: ofApplication,
  },
  studioNamed: {
    title: '工作室已命名',
    text: '“{工作室}”已命名。',
    places: ofApplication,
  },
  opinionDue: {
    title: '有申报表待您提出意见',
    text: '{单位}申报的“{工作室}”已到您处，请审阅并提出意见。',
    places: ofApplication,
  },
  applicationResubmitted: {
    title: '退回的申报表已修改提交',
    text: '{单位}申报的“{工作室}”已修改并重新提交，请继续审阅。',
    places: ofApplication,
  },
  applicationWithdrawn: {
    title: '申报表已由申报人撤回',
    text: '{单位}申报的“{工作室}”已撤回，暂不需要您提出意见。',
    places: ofApplication,
  },
} as const satisfies Partial<Record<MessageKind, UsualText>>;

/** Messages whose words a round may set: those about the round itself and about applications in it. */
export type RoundTextKind = keyof typeof usual;
export const roundTextKinds = Object.keys(usual) as readonly RoundTextKind[];

type PlaceOf<K extends RoundTextKind> = (typeof usual)[K]['places'][number];
export type Place = PlaceOf<RoundTextKind>;

/** What a round says in other words than the usual ones. */
export type RoundTexts = Partial<Readonly<Record<RoundTextKind, MessageText>>>;

/** A round as far as its words go. */
export interface Worded {
  readonly reminders: { readonly texts?: RoundTexts };
}

/** @returns the usual words of a message, with its places in braces */
export const usualText = (kind: RoundTextKind): MessageText => {
  const { title, text } = usual[kind];
  return { title, text };
};

/** @returns what may stand between braces in a message of this kind */
export const placesOf = (kind: RoundTextKind): readonly Place[] => usual[kind].places;

const place = /\{([^{}]*)\}/g;

/** Fills the places of a text; values are taken as they are, braces in them too. */
export const fillPlaces = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(place, (whole, name: string) => values[name] ?? whole);

/** @returns the words of a message of a round: its own, or the usual ones, filled in */
export const roundWords = <K extends RoundTextKind>(
  { reminders: { texts = {} } }: Worded,
  kind: K,
  values: Readonly<Record<PlaceOf<K>, string>>,
): { readonly kind: K; readonly title: string; readonly text: string } => {
  const { title, text } = texts[kind] ?? usual[kind];
  return { kind, title: fillPlaces(title, values), text: fillPlaces(text, values) };
};
