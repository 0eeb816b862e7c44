import { catalogue } from './catalogue';
import { type FieldValue, fit } from './fit';
import type { InboxMessage } from './message';
import {
  type FieldName,
  type RegisteredTemplate,
  type TemplateKey,
  templates,
  valueKindOf,
} from './templates';

/** A message as it is pushed; several may go as one. */
export type Pushed = Pick<InboxMessage, 'kind' | 'title' | 'text' | 'at' | 'facts'>;

const words = (text: string): FieldValue => ({ kind: 'words', text });

const valueOf = (field: FieldName, { kind, title, text, at, facts = {} }: Pushed): FieldValue => {
  switch (field) {
    case 'subject':
      return words(facts.subject ?? title);
    case 'state':
      return words(catalogue[kind].state);
    case 'from':
      return words(facts.from ?? '宁夏教科文卫体工会');
    case 'at':
      return { kind: 'instant', at };
    case 'due':
      return { kind: 'instant', at: facts.due ?? at };
    case 'remark':
      return words(facts.subject === undefined ? text : title);
    default: {
      const never: never = field;
      return never;
    }
  }
};

/** @returns the data of a WeChat message: every key of the template with a value that fits it */
export const wechatData = (
  message: Pushed,
  template: TemplateKey,
  registered: RegisteredTemplate,
): Readonly<Record<string, { readonly value: string }>> => {
  const keys = { ...templates[template].keys, ...registered.keys };
  return Object.fromEntries(
    (Object.entries(keys) as [FieldName, string][]).map(([field, key]) => [
      key,
      { value: fit(valueKindOf(key) ?? 'thing', valueOf(field, message)) },
    ]),
  );
};

/** @returns several messages to one person as one: how many, and what they are about */
export const digestOf = (messages: readonly Pushed[]): Pushed => {
  const [first] = messages;
  if (first === undefined) throw new Error('a digest of nothing');
  const dues = messages.flatMap(({ facts }) => (facts?.due === undefined ? [] : [facts.due])).sort();
  const [due] = dues;
  return {
    kind: first.kind,
    at:
      messages
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? first.at,
    title: [...new Set(messages.map(({ title }) => title))].join('；'),
    text: '',
    facts: { subject: `有 ${messages.length} 条新消息`, ...(due === undefined ? {} : { due }) },
  };
};
