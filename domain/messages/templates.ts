/** Kinds of values in WeChat's subscription messages, as the names of their keys say (`thing1`, `time2`). */
export const valueKinds = ['thing', 'phrase', 'name', 'time', 'date', 'number', 'character_string'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** What a field says, before it is fitted to the kind of its key. */
export type FieldName = 'subject' | 'state' | 'from' | 'at' | 'due' | 'remark';

/** What a field is called where its card is shown before it is sent. */
export const fieldNames: Readonly<Record<FieldName, string>> = {
  subject: '事项',
  state: '状态',
  from: '来自',
  at: '时间',
  due: '截止时间',
  remark: '备注',
};

/** The four templates (订阅消息模板) that the programme asks agreement for. */
export const templateKeys = ['deadline', 'task', 'progress', 'news'] as const;
export type TemplateKey = (typeof templateKeys)[number];

export interface Template {
  /** As people are told what they agree to. */
  readonly name: string;
  /** Our field → WeChat's key, unless the configuration names another. */
  readonly keys: Partial<Readonly<Record<FieldName, string>>>;
}

export const templates: Readonly<Record<TemplateKey, Template>> = {
  deadline: { name: '截止提醒', keys: { subject: 'thing1', due: 'time2', remark: 'thing3' } },
  task: { name: '待办提醒', keys: { subject: 'thing1', from: 'thing2', at: 'time3', remark: 'thing4' } },
  progress: {
    name: '申报进度',
    keys: { subject: 'thing1', state: 'phrase2', at: 'time3', remark: 'thing4' },
  },
  news: { name: '工作通知', keys: { subject: 'thing1', at: 'time2', remark: 'thing3' } },
};

/** A template as it was registered in WeChat's console. */
export interface RegisteredTemplate {
  readonly id: string;
  readonly keys: Partial<Readonly<Record<FieldName, string>>>;
}
/** Those that are registered; a message whose template is not stays in the app. */
export type RegisteredTemplates = Partial<Readonly<Record<TemplateKey, RegisteredTemplate>>>;

/** @returns the kind of value a key takes, or null for a key of a kind that is not ours to fill */
export const valueKindOf = (key: string): ValueKind | null => {
  const name = key.replace(/\d+$/, '');
  return valueKinds.find((kind) => kind === name) ?? null;
};
