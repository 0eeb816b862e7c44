import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageKind } from '../../../domain/messages/message';
import { aTitle } from '../../domain/renewal/a-title';
import { completeDraft, submitted } from '../programme/file-application';
import { openProgramme, type Programme, untouched } from '../programme/open-programme';
import { fireTimer } from '../programme/timer';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'due-data-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Fires the timer at an instant, then again and twice at once: whoever is told, is told once. */
const at = async (now: string, look: (programme: Programme) => Promise<void>): Promise<void> => {
  const programme = await openProgramme(now, { data });
  try {
    await fireTimer(programme);
    await Promise.all([fireTimer(programme), fireTimer(programme)]);
    await look(programme);
  } finally {
    await programme.stop();
  }
};

/** Titles of a person's messages of these kinds, oldest first. */
const told = async (programme: Programme, who: string, ...kinds: MessageKind[]): Promise<readonly string[]> =>
  (await programme.done(who, 'message.list', {})).rows
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ title }) => title)
    .reverse();

const everyone = ['unit', 'unit2', 'administration', 'direct', 'industry', 'elsewhereUnit', 'leader'];
const allTold = async (programme: Programme, ...kinds: MessageKind[]) => {
  const lists = await Promise.all(
    everyone.map(async (who) => [who, await told(programme, who, ...kinds)] as const),
  );
  return Object.fromEntries(lists.filter(([, titles]) => titles.length > 0));
};

test('an application that waits: its post after 3 and 7 days, then the level above, and nobody once decided', async () => {
  const first = await openProgramme('2020-09-10T18:00:00+08:00', { data });
  await submitted(first);
  await first.stop();
  const three = '已等候 3 天，请提出意见';
  await at('2020-09-13T09:00:00+08:00', async (programme) => {
    expect(await allTold(programme, 'applicationAgeing', 'applicationOverdue')).toEqual({
      unit: [three],
      unit2: [three],
      administration: [three],
    });
  });
  // The timer was down from the 17th to the 19th: what is late comes once.
  const both = [three, '已等候 7 天，请提出意见'];
  const overdue = '下级已满 7 天未提出意见';
  await at('2020-09-19T12:00:00+08:00', async (programme) => {
    expect(await allTold(programme, 'applicationAgeing', 'applicationOverdue')).toEqual({
      unit: both,
      unit2: both,
      administration: both,
      direct: [overdue],
    });
    const { id } = await programme.done('leader', 'application.get', { id: '2020.leader' });
    for (const who of ['unit', 'administration']) {
      const { version } = await programme.done(who, 'application.get', { id });
      await programme.done(who, 'application.agree', { id, version, text: '同意推荐。' });
    }
  });
  await at('2020-09-26T09:00:00+08:00', async (programme) => {
    expect(await told(programme, 'unit', 'applicationAgeing')).toEqual(both);
    // Three days later was the 22nd: by now the seven days count, and the industry union is told too.
    expect(await told(programme, 'direct', 'applicationAgeing', 'applicationOverdue')).toEqual([
      overdue,
      '已等候 7 天，请提出意见',
    ]);
    expect(await told(programme, 'industry', 'applicationOverdue')).toEqual([overdue]);
  });
}, 120_000);

test('December: the assessment is called in mind on the 1st, 15th and 28th until it is filed; so is the end of a cycle', async () => {
  const first = await openProgramme('2020-11-30T12:00:00+08:00', { data });
  const name = (id: string, since: string, more: object = {}) =>
    first.database
      .collection('studios')
      .doc(id)
      .update({ state: { kind: 'named', since }, ...more });
  // The last day of five years is 1 March 2021: ninety days before is 1 December.
  const since = '2016-03-02T02:00:00.000Z';
  await name('studio.leader', since);
  const unionPath = ['hospital', 'health', 'industry'];
  await first.database
    .collection('titles')
    .add({ ...aTitle({ studioId: 'studio.leader', unionPath, since }), codes: [], ...untouched });
  await name('studio.colleague', '2019-06-01T02:00:00.000Z', { filedYears: [2020] });
  await first.stop();

  await at('2020-12-01T08:59:00+08:00', async (programme) => {
    expect(await allTold(programme, 'assessmentDue')).toEqual({});
    // The reminder of a year before, late: the timer has not run until now.
    expect(await told(programme, 'leader', 'cycleEnd')).toEqual(['管理周期还有 90 天期满']);
  });
  await at('2020-12-01T09:00:00+08:00', async (programme) => {
    const due = '年度考核还有 30 天';
    const cycle = '管理周期还有 90 天期满';
    expect(await allTold(programme, 'assessmentDue')).toEqual({ leader: [due], unit: [due], unit2: [due] });
    const everyLevel = ['leader', 'unit', 'unit2', 'direct', 'industry'];
    expect(await allTold(programme, 'cycleEnd')).toEqual(
      Object.fromEntries(everyLevel.map((who) => [who, [cycle, cycle]])),
    );
    expect(await told(programme, 'colleague', 'assessmentDue')).toEqual([]);
  });
  // Three days late.
  await at('2020-12-18T10:00:00+08:00', async (programme) => {
    expect(await told(programme, 'leader', 'assessmentDue')).toEqual([
      '年度考核还有 30 天',
      '年度考核还有 13 天',
    ]);
    await programme.database
      .collection('studios')
      .doc('studio.leader')
      .update({ filedYears: [2020] });
  });
  await at('2020-12-28T09:00:00+08:00', async (programme) => {
    expect(await told(programme, 'leader', 'assessmentDue')).toHaveLength(2);
    expect(await told(programme, 'unit', 'assessmentDue')).toHaveLength(2);
  });
}, 120_000);

test('June: the self-check of the half-year is called in mind once at fifteen and three days, until it is filed', async () => {
  const first = await openProgramme('2020-06-14T12:00:00+08:00', { data });
  const state = { kind: 'named', since: '2019-06-01T02:00:00.000Z' };
  for (const id of ['studio.leader', 'studio.colleague']) {
    await first.database.collection('studios').doc(id).update({ state });
  }
  await first.database.collection('selfChecks').add({
    _id: 'self-check.studio.colleague.2020-01-01',
    studioId: 'studio.colleague',
    unionPath: ['hospital', 'health', 'industry'],
    from: '2020-01-01',
    to: '2020-06-30',
    ...untouched,
  });
  await first.stop();
  await at('2020-06-15T09:00:00+08:00', async (programme) => {
    await Promise.all([fireTimer(programme), fireTimer(programme)]);
    expect(await allTold(programme, 'selfCheckDue')).toEqual({ leader: ['2020年上半年自检还有 15 天'] });
  });
  await at('2020-06-27T09:00:00+08:00', async (programme) => {
    await fireTimer(programme);
    expect(await told(programme, 'leader', 'selfCheckDue')).toEqual([
      '2020年上半年自检还有 15 天',
      '2020年上半年自检还有 3 天',
    ]);
  });
}, 120_000);

test('what is filed while its reminder waits for the morning is not pushed', async () => {
  const programme = await openProgramme('2020-12-15T12:00:00+08:00', { data });
  try {
    const state = { kind: 'named', since: '2019-06-01T02:00:00.000Z' };
    await programme.database
      .collection('studios')
      .doc('studio.leader')
      .update({ state, filedYears: [2020] });
    const message = {
      to: 'leader',
      title: '',
      text: '',
      at: '2020-12-15T04:00:00.000Z',
      readAt: null,
      push: { state: 'queued', tries: 0, nextAt: '2020-12-15T04:00:00.000Z' },
      link: { kind: 'studio', studioId: 'studio.leader' },
    };
    await programme.database.collection('messages').add([
      { ...message, _id: 'assessment:leader', kind: 'assessmentDue' },
      { ...message, _id: 'cycle:leader', kind: 'cycleEnd' },
    ]);
    await fireTimer(programme);
    const { rows } = await programme.done('leader', 'message.list', {});
    const fates = rows.map(({ _id, push }) => [_id, push.state, 'why' in push ? push.why : '']);
    expect(fates.sort()).toEqual([
      ['assessment:leader', 'notWanted', 'outOfDate'],
      ['cycle:leader', 'refused', 'noAgreement'],
    ]);
  } finally {
    await programme.stop();
  }
}, 60_000);

test('an extension is told to the leader alone, with its day and reason', async () => {
  const programme = await openProgramme('2020-09-28T12:00:00+08:00', { data });
  try {
    const { id, version } = await completeDraft(programme);
    await programme.done('industry', 'application.grantExtension', {
      id,
      version,
      until: '2020-10-12T18:00:00+08:00',
      reason: '领军人物出差。',
    });
    expect(await allTold(programme, 'extensionGranted')).toEqual({ leader: ['已为您延期'] });
    const { rows } = await programme.done('leader', 'message.list', {});
    expect(rows.find(({ kind }) => kind === 'extensionGranted')).toMatchObject({
      text: '2020年创新工作室申报：您的截止时间延长到2020年10月12日 18:00。理由：领军人物出差。',
      facts: { due: '2020-10-12T10:00:00.000Z' },
    });
  } finally {
    await programme.stop();
  }
}, 60_000);
