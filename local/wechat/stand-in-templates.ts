/** A message template as it would be registered in WeChat's console: its id, and what its keys are called there. */
export interface StandInTemplate {
  readonly id: string;
  readonly name: string;
  /** Key of the message's data → what the card calls it, in the order of the card. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The templates that the stand-in for WeChat's server takes, as a deployment registers its own. */
export const standInTemplates: Readonly<Record<string, StandInTemplate>> = {
  deadline: {
    id: 'template-deadline',
    name: '截止提醒',
    fields: { thing1: '事项', time2: '截止时间', thing3: '备注' },
  },
  task: {
    id: 'template-task',
    name: '待办提醒',
    fields: { thing1: '事项', thing2: '来自', time3: '时间', thing4: '备注' },
  },
  progress: {
    id: 'template-progress',
    name: '申报进度',
    fields: { thing1: '事项', phrase2: '状态', time3: '时间', thing4: '备注' },
  },
  news: {
    id: 'template-news',
    name: '工作通知',
    fields: { thing1: '事项', time2: '时间', thing3: '备注' },
  },
};

/** @returns what the functions are told of them, as WECHAT_TEMPLATES of a deployment says it */
export const templatesVariable = (): string =>
  JSON.stringify(Object.fromEntries(Object.entries(standInTemplates).map(([key, { id }]) => [key, { id }])));
