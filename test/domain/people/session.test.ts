import { isRunning, type Session } from '../../../domain/people/session';

const session: Session = {
  _id: 'session:1',
  personId: 'p1',
  device: 'Chrome 浏览器 · Windows 电脑',
  startedAt: '2020-09-15T01:00:00.000Z',
  lastSeenAt: '2020-09-15T06:00:00.000Z',
  expiresAt: '2020-09-15T13:00:00.000Z',
  endedAt: null,
};

test.each([
  ['just used', {}, '2020-09-15T06:00:00.000Z', true],
  ['used not quite two hours ago', {}, '2020-09-15T07:59:59.999Z', true],
  ['not used for two hours', {}, '2020-09-15T08:00:00.000Z', false],
  ['at its end', { lastSeenAt: '2020-09-15T12:59:00.000Z' }, '2020-09-15T13:00:00.000Z', false],
  ['ended by the person', { endedAt: '2020-09-15T06:00:00.000Z' }, '2020-09-15T06:00:00.001Z', false],
])('a session %s', (_name, more, now, runs) => {
  expect(isRunning({ ...session, ...more }, now)).toBe(runs);
});
