import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeDraft, submitted } from '../programme/file-application';
import { openProgramme, type Programme, roundId } from '../programme/open-programme';
import { fireTimer } from '../programme/timer';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'reminders-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Does something on the programme's clock at an instant of the 2020 round. */
const at = async <T>(now: string, work: (programme: Programme) => Promise<T>): Promise<T> => {
  const programme = await openProgramme(now, { data });
  try {
    return await work(programme);
  } finally {
    await programme.stop();
  }
};

const reminders = async (programme: Programme, who: string): Promise<readonly string[]> => {
  const { rows } = await programme.done(who, 'message.list', {});
  return rows
    .filter(({ kind }) => kind === 'draftReminder' || kind === 'opinionReminder')
    .map(({ title, text }) => `${title}｜${text}`);
};

test('the season of 2020: 14, 7, 3 and 1 days before and on the last day, each once, naming 9月29日', async () => {
  await at('2020-09-14T12:00:00+08:00', async (programme) => {
    await programme.done('leader', 'application.start', { roundId });
    await submitted(programme, 'colleague');
    await fireTimer(programme);
    expect(await reminders(programme, 'leader')).toEqual([]);
  });

  await at('2020-09-15T08:59:30+08:00', async (programme) => {
    await fireTimer(programme);
    expect(await reminders(programme, 'leader')).toEqual([]);
  });

  await at('2020-09-15T09:00:00+08:00', async (programme) => {
    // Twice, and in parallel.
    await fireTimer(programme);
    await Promise.all([fireTimer(programme), fireTimer(programme), fireTimer(programme)]);
    const [toLeader, ...more] = await reminders(programme, 'leader');
    expect(more).toEqual([]);
    expect(toLeader).toMatch(/^申报还有 14 天｜2020年创新工作室申报于9月29日截止，还有 14 天。还缺：/);
    expect(await reminders(programme, 'unit')).toEqual([
      '有 1 份申报表待您提出意见｜2020年创新工作室申报于9月29日截止，还有 14 天，请及时审阅。',
    ]);
    // Whoever has handed in, has nothing to decide yet or has left is not reminded.
    for (const who of ['colleague', 'direct', 'industry', 'elsewhereUnit', 'former']) {
      expect([who, await reminders(programme, who)]).toEqual([who, []]);
    }
  });

  // The timer was down on 22 September at 09:00 and for a day after it.
  await at('2020-09-23T10:00:00+08:00', async (programme) => {
    await fireTimer(programme);
    await fireTimer(programme);
    const all = await reminders(programme, 'leader');
    expect(all).toHaveLength(2);
    expect(all[0]).toMatch(/^申报还有 6 天｜2020年创新工作室申报于9月29日截止/);
  });

  // And again for three days: only the latest is still worth sending.
  await at('2020-09-28T20:00:00+08:00', async (programme) => {
    await fireTimer(programme);
    const all = await reminders(programme, 'leader');
    expect(all).toHaveLength(3);
    expect(all[0]).toMatch(/^申报还有 1 天/);
  });

  await at('2020-09-29T09:00:00+08:00', async (programme) => {
    await fireTimer(programme);
    const all = await reminders(programme, 'leader');
    expect(all).toHaveLength(4);
    expect(all[0]).toMatch(/^申报今天截止｜2020年创新工作室申报于9月29日截止，今天截止。/);
  });

  await at('2020-09-30T00:00:00+08:00', async (programme) => {
    await fireTimer(programme);
    expect(await reminders(programme, 'leader')).toHaveLength(4);
  });
}, 120_000);

test('a form handed in just before gets no reminder', async () => {
  await at('2020-09-15T09:00:00+08:00', async (programme) => {
    const draft = await completeDraft(programme);
    await programme.done('leader', 'application.submit', draft);
    await fireTimer(programme);
    expect(await reminders(programme, 'leader')).toEqual([]);
  });
}, 60_000);

test('three hundred drafts are reminded in batches, each leader once', async () => {
  await at('2020-09-15T09:00:00+08:00', async (programme) => {
    await programme.done('leader', 'application.start', { roundId });
    const { data: stored } = (await programme.database.collection('applications').get()) as {
      data: object[];
    };
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...stored[0],
      _id: `2020.made-up-${index}`,
      leaderId: `made-up-${index}`,
    }));
    await programme.database.collection('applications').add(many);
    expect(await fireTimer(programme)).toEqual({ ok: true });
    expect(await fireTimer(programme)).toEqual({ ok: true });
    const { total } = await programme.database
      .collection('messages')
      .where({ kind: 'draftReminder' })
      .count();
    expect(total).toBe(301);
  });
}, 60_000);

test('only the timer makes it work: a person who sends the same event does not', async () => {
  await at('2020-09-15T09:00:00+08:00', async (programme) => {
    await programme.done('leader', 'application.start', { roundId });
    const event = { Type: 'Timer', TriggerName: 'everyMinute' };
    for (const token of [
      programme.cloud.publicKey,
      await programme.cloud.token({ openid: 'openid-of-industry' }),
      await programme.cloud.token({ openid: 'openid-of-industry' }),
    ]) {
      expect((await programme.cloud.call('reminders', event, token)).body).toEqual({ ok: false });
    }
    expect((await programme.cloud.call('reminders', {}, programme.cloud.apiKey)).body).toEqual({ ok: false });
    expect(await reminders(programme, 'leader')).toEqual([]);
  });
}, 60_000);

test('an upload at rest for a day is cleaned away with its parts; a younger one stays', async () => {
  const begin = (programme: Programme, applicationId: string, letter: string) =>
    programme.done('leader', 'upload.begin', {
      owner: { kind: 'application', id: applicationId },
      name: '材料.pdf',
      size: 200_000,
      sha256: letter.repeat(64),
    });
  const { old, link } = await at('2020-09-14T12:00:00+08:00', async (programme) => {
    const { id } = await programme.done('leader', 'application.start', { roundId });
    const begun = await begin(programme, id, 'a');
    const part = Buffer.alloc(131_072, 1).toString('base64');
    await programme.done('leader', 'upload.part', { id: begun.id, index: 0, data: part });
    const [upload] = (await programme.everything()).uploads as { parts: Record<string, string> }[];
    return { old: begun.id, link: upload?.parts[0] ?? '' };
  });
  expect(link).toMatch(new RegExp(`uploads/${old}/0$`));
  await at('2020-09-15T12:30:00+08:00', async (programme) => {
    const young = await begin(programme, '2020.leader', 'b');
    await fireTimer(programme);
    const left = (await programme.everything()).uploads as { _id: string }[];
    expect(left.map(({ _id }) => _id)).toEqual([young.id]);
  });
}, 60_000);
