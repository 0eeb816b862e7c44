import type { Right } from './right';

/** Signing a browser in: the browser asks and collects, the person confirms from the mini-program. */
export const deskRights = {
  'desk.ask': 'anyone',
  'desk.collect': 'anyone',
  'desk.look': 'wechat',
  'desk.confirm': 'wechat',
  'desk.refuse': 'wechat',
  'session.list': 'person',
  'session.end': 'person',
  'session.leave': 'person',
} as const satisfies Record<string, Right>;
