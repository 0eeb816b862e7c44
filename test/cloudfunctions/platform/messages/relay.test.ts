import { completeDraft } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const message = (key: string, to: object) => ({
  key,
  kind: 'opinionDue',
  to,
  title: key,
  text: '',
  link: { kind: 'application', applicationId: '2020.leader' },
  at: '2020-09-14T04:00:00.000Z',
});
const toUnit = { kind: 'post', post: { capacity: 'unitUnion', unionId: 'hospital' } };
const toLeader = { kind: 'person', personId: 'leader' };

/** What the store holds when a function dies between the commit and the relay. */
const dieAfterCommit = async (outbox: readonly object[]): Promise<void> => {
  const { id } = await completeDraft(programme);
  await programme.database.collection('applications').doc(id).update({ outbox, hasOutgoing: true });
};
const keysOf = async (who: string): Promise<readonly string[]> =>
  (await programme.done(who, 'message.list', {})).rows.map(({ title }) => title).sort();
const outbox = async () => {
  const { data } = (await programme.database.collection('applications').get()) as {
    data: { outbox: object[]; hasOutgoing: boolean }[];
  };
  return data[0];
};

test('a change whose relay never ran stands, and its messages arrive with the next timer, once', async () => {
  await dieAfterCommit([message('one', toUnit), message('two', toLeader)]);
  expect(await keysOf('unit')).toEqual([]);
  await Promise.all([fireTimer(programme), fireTimer(programme)]);
  await fireTimer(programme);
  expect(await keysOf('unit')).toEqual(['one']);
  expect(await keysOf('unit2')).toEqual(['one']);
  expect(await keysOf('leader')).toEqual(['two']);
  expect(await outbox()).toMatchObject({ outbox: [], hasOutgoing: false });
});

test('a relay that broke off after some inboxes goes on where it was, and nobody gets it twice', async () => {
  await dieAfterCommit([message('one', toUnit)]);
  await programme.database.collection('messages').add({
    _id: 'one:unit',
    to: 'unit',
    kind: 'opinionDue',
    title: 'one',
    text: '',
    link: { kind: 'application', applicationId: '2020.leader' },
    at: '2020-09-14T04:00:00.000Z',
    readAt: '2020-09-14T04:01:00.000Z',
    push: { state: 'sent', tries: 1, at: '2020-09-14T04:00:30.000Z' },
  });
  await fireTimer(programme);
  expect(await keysOf('unit')).toEqual(['one']);
  expect(await keysOf('unit2')).toEqual(['one']);
  // What was there already is left as it was: read, and pushed.
  const { rows } = await programme.done('unit', 'message.list', {});
  expect(rows[0]).toMatchObject({ readAt: '2020-09-14T04:01:00.000Z', push: { state: 'sent' } });
});

test('the next change takes along what the last one left behind', async () => {
  await dieAfterCommit([message('one', toUnit)]);
  const { id, version } = await programme.done('leader', 'application.get', { id: '2020.leader' });
  await programme.done('leader', 'application.submit', { id, version });
  expect(await keysOf('unit')).toEqual(['one', '有申报表待您提出意见'].sort());
  expect(await outbox()).toMatchObject({ outbox: [], hasOutgoing: false });
});

test('a message to everyone that was broken off goes on behind the last person reached', async () => {
  const everyone = { ...message('news', { kind: 'everyone' }), after: 'industry' };
  await programme.database
    .collection('rounds')
    .doc('2020')
    .update({ outbox: [everyone], hasOutgoing: true });
  await fireTimer(programme);
  // Ids before and at the mark have been told before the break.
  expect(await keysOf('administration')).toEqual([]);
  expect(await keysOf('industry')).toEqual([]);
  expect(await keysOf('leader')).toEqual(['news']);
  expect(await keysOf('unit')).toEqual(['news']);
  const { data } = (await programme.database.collection('rounds').get()) as { data: { outbox: unknown }[] };
  expect(data[0]?.outbox).toEqual([]);
});

test('a message to a post that nobody holds any more stops nothing', async () => {
  const toNobody = { kind: 'post', post: { capacity: 'unitUnion', unionId: 'gone' } };
  await dieAfterCommit([message('lost', toNobody), message('two', toLeader)]);
  expect(await fireTimer(programme)).toEqual({ ok: true });
  expect(await keysOf('leader')).toEqual(['two']);
});
