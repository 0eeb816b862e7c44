import type { MemberInput } from '../../../../domain/member/member';
import { anActivity, anEntry, aPair, aProject, aResult, memberInRoster } from '../../programme/entries';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';
import { onePoint, uploadFile } from '../../programme/upload-file';

let programme: Programme;
const pair = anEntry(aPair({ until: '2020-08-31' }));
const project = anEntry(aProject());
const city = anEntry(aResult());
const unit = anEntry(aResult({ name: '护理交接单', level: 'unit', recognisedOn: '2020-06-01', number: '' }));
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  await programme.done('leader', 'pair.save', pair);
  await programme.done('leader', 'project.save', project);
  await programme.done('leader', 'result.save', city);
  await programme.done('leader', 'result.save', unit);
  const session = anActivity({
    kind: 'mentoring',
    pairId: pair.id,
    hours: 1.5,
    startsAt: '2020-07-06T01:00:00Z',
  });
  await programme.done('member', 'activity.save', anEntry(session));
  await programme.done('member', 'activity.save', anEntry({ ...session, startsAt: '2020-08-06T01:00:00Z' }));
  await programme.done('leader', 'activity.save', anEntry(anActivity({ hours: 3, guestCount: 12 })));
}, 60_000);
afterAll(() => programme.stop());

test('the year adds up by month, kind, level and person, for the team and for every officer above', async () => {
  for (const [who, studioId] of [
    ['member', undefined],
    ['unit', 'studio.leader'],
    ['industry', 'studio.leader'],
  ] as const) {
    const sums = await programme.done(who, 'ledger.sums', { studioId, year: 2020 });
    expect(sums.months.map(({ sums: { hours } }) => hours)).toEqual([0, 0, 0, 0, 0, 0, 1.5, 1.5, 3, 0, 0, 0]);
    expect(sums.total).toMatchObject({ activities: 3, hours: 6, guests: 12, results: 1 });
    expect(sums.total.byKind.mentoring).toEqual({ count: 2, hours: 3 });
    expect(sums.people).toEqual([{ ...memberInRoster, count: 3, hours: 6 }]);
  }
  const ofUnion = await programme.done('direct', 'ledger.sums', { year: 2020 });
  expect(ofUnion.total).toMatchObject({ activities: 3, hours: 6, results: 1 });
  expect(ofUnion.people).toEqual([]);
  expect((await programme.done('elsewhereDirect', 'ledger.sums', { year: 2020 })).total.activities).toBe(0);
});

test('all years of a studio add up too; of all studios together a year is to be chosen', async () => {
  const { months, total, people } = await programme.done('member', 'ledger.sums', {});
  expect(months.map(({ month, sums: { hours, results } }) => [month, hours, results])).toEqual([
    ['2019-11', 0, 1],
    ['2020-06', 0, 1],
    ['2020-07', 1.5, 0],
    ['2020-08', 1.5, 0],
    ['2020-09', 3, 0],
  ]);
  expect([total.activities, total.hours, total.results]).toEqual([3, 6, 2]);
  expect(people).toEqual([{ ...memberInRoster, count: 3, hours: 6 }]);
  const narrowed = await programme.done('member', 'ledger.sums', { ledger: 'activity', kind: 'mentoring' });
  expect(narrowed.total).toMatchObject({ activities: 2, hours: 3 });
  expect(await programme.refused('direct', 'ledger.sums', {})).toMatchObject({
    code: 'INVALID',
    field: 'year',
  });
});

test('members are found by the year in which they joined, left or gained something; pairs by the years they last', async () => {
  const content: MemberInput = {
    name: '程示意',
    role: 'member',
    position: '',
    joinedOn: '2017-03-01',
    leftOn: '2020-05-31',
    events: [
      {
        id: 'event-00000001',
        kind: 'title',
        on: '2018-12-01',
        name: '副主任护师',
        level: null,
        issuedBy: '',
        hours: 0,
        evidence: [],
      },
    ],
  };
  const { id, version } = await programme.done('leader', 'member.save', anEntry(content));
  const found = async (name: 'member.list' | 'pair.list', more: object) =>
    (await programme.done('leader', name, more)).rows.some((row) => row.id === id || row.id === pair.id);
  for (const [year, isThere] of [
    [2016, false],
    [2017, true],
    [2018, true],
    [2019, false],
    [2020, true],
  ] as const) {
    expect([year, await found('member.list', { year, text: '程示意' })]).toEqual([year, isThere]);
  }
  expect(await found('member.list', { from: '2018-12-02', to: '2019-12-31', text: '程示意' })).toBe(false);
  expect(await found('member.list', { month: '2018-12', text: '程示意' })).toBe(true);
  expect(await found('pair.list', { year: 2019 })).toBe(false);
  expect(await found('pair.list', { year: 2020 })).toBe(true);
  expect(await found('pair.list', { year: 2021 })).toBe(false);
  await programme.done('leader', 'member.remove', { id, version });
});

test('sums follow what the ledger is narrowed to: kind, person, words and month', async () => {
  const hoursOf = async (more: object) => {
    const { total, people } = await programme.done('member', 'ledger.sums', { year: 2020, ...more });
    return [total.activities, total.hours, people.map(({ hours }) => hours)];
  };
  const activity = { ledger: 'activity' } as const;
  expect(await hoursOf({ ...activity, kind: 'mentoring' })).toEqual([2, 3, [3]]);
  expect(await hoursOf({ ...activity, memberId: memberInRoster.memberId })).toEqual([3, 6, [6]]);
  expect(await hoursOf({ ...activity, memberId: 'studio.leader.nobody' })).toEqual([0, 0, []]);
  expect(await hoursOf({ ...activity, text: '静脉输液', kind: 'training' })).toEqual([1, 3, [3]]);
  expect(await hoursOf({ ...activity, text: '没有这几个字' })).toEqual([0, 0, []]);
  expect(await hoursOf({ ...activity, waiting: true })).toEqual([2, 3, [3]]);
  expect(await hoursOf({ ...activity, month: '2020-07' })).toEqual([1, 1.5, [1.5]]);
  const results = await programme.done('unit', 'ledger.sums', {
    studioId: 'studio.leader',
    year: 2020,
    ledger: 'result',
    text: '交接单',
  });
  expect(results.total).toMatchObject({ activities: 0, results: 1 });
  expect(await programme.refused('direct', 'ledger.sums', { year: 2020, kind: 'mentoring' })).toMatchObject({
    code: 'INVALID',
    field: 'studioId',
  });
});

test('a ledger of one studio is sorted by hours and by person, page after page without gaps', async () => {
  const rows = async (sort: 'hours' | 'person', who: 'leader' | 'unit' = 'leader') => {
    const found = await programme.done(who, 'activity.list', { studioId: 'studio.leader', sort });
    return found.rows.map(({ content }) => content.hours);
  };
  expect(await rows('hours')).toEqual([3, 1.5, 1.5]);
  expect(await rows('person', 'unit')).toEqual([1.5, 1.5, 3]);
  expect(await programme.refused('unit', 'activity.list', { sort: 'hours' })).toMatchObject({
    code: 'INVALID',
    field: 'sort',
  });
});

test('an entry that moves to another month, or is taken out, leaves the sums it was in', async () => {
  const entry = anEntry(anActivity({ startsAt: '2019-03-04T01:00:00Z', hours: 5 }));
  await programme.done('leader', 'activity.save', entry);
  const hours = async () =>
    (await programme.done('leader', 'ledger.sums', { year: 2019 })).months.map(({ sums }) => sums.hours);
  expect((await hours()).slice(2, 4)).toEqual([5, 0]);
  const moved = anActivity({ startsAt: '2019-04-04T01:00:00Z', hours: 4 });
  await programme.done('leader', 'activity.save', { ...entry, version: 1, content: moved });
  expect((await hours()).slice(2, 4)).toEqual([0, 4]);
  await programme.done('leader', 'activity.remove', { id: entry.id, version: 2 });
  expect((await hours()).slice(2, 4)).toEqual([0, 0]);
});

test('a counter that has gone wrong is found and put right by the timer; what was not counted is counted', async () => {
  const entry = anEntry(anActivity({ startsAt: '2019-07-01T01:00:00Z', hours: 2 }));
  await programme.done('leader', 'activity.save', entry);
  const { database } = programme;
  const before = await programme.done('leader', 'ledger.sums', { year: 2019 });
  await database.collection('tallies').doc('studio.leader.2019-07').update({ hours: 99, activities: 7 });
  await fireTimer(programme);
  expect(await programme.done('leader', 'ledger.sums', { year: 2019 })).toEqual(before);
  await database.collection('tallies').doc('studio.leader.2019-07').remove();
  await database.collection('activities').doc(entry.id).update({ uncounted: true });
  await fireTimer(programme);
  expect(await programme.done('leader', 'ledger.sums', { year: 2019 })).toEqual(before);
});

test('a pair shows its sessions and hours, and that it is overdue until it is assessed', async () => {
  const view = await programme.done('member', 'pair.get', { id: pair.id });
  expect(view).toMatchObject({ state: 'overdue', sessions: 2, hours: 3, lastDay: '2020-08-06' });
  const sessions = await programme.done('member', 'activity.list', { pairId: pair.id });
  expect(sessions.rows).toHaveLength(2);
  const assessment = { on: '2020-09-01', verdict: 'excellent' as const, text: '能独立上岗' };
  await programme.done('leader', 'pair.save', {
    ...pair,
    version: 1,
    content: aPair({
      until: '2020-08-31',
      aims: [{ id: 'aim-00000001', text: '独立完成危重症护理评估', reachedOn: '2020-08-20' }],
      assessment,
    }),
  });
  const { rows } = await programme.done('unit', 'pair.list', { studioId: 'studio.leader' });
  expect(rows.map(({ state, sessions: count }) => [state, count])).toEqual([['ended', 2]]);
});

test('the management ledger shows every studio of the union with what is missing', async () => {
  const { rows } = await programme.done('unit', 'ledger.management', { year: 2020 });
  const own = rows.find(({ studioId }) => studioId === 'studio.leader');
  expect(rows.map(({ studioId }) => studioId).sort()).toEqual([
    'studio.both',
    'studio.colleague',
    'studio.leader',
  ]);
  expect(own).toMatchObject({
    members: 2,
    projects: 1,
    activities: 3,
    mentoringHours: 3,
    results: { unit: 1, city: 0, region: 0, nation: 0 },
    silentDays: 0,
    isSilent: false,
  });
  expect(own?.missing.map(({ message }) => message)).toContain('成员 2 人，不足 5 人');
  const silent = await programme.done('unit', 'ledger.management', { year: 2020, silent: true });
  expect(silent.rows.map(({ studioId }) => studioId).sort()).toEqual(['studio.both', 'studio.colleague']);
  const elsewhere = await programme.done('elsewhereUnit', 'ledger.management', { year: 2020 });
  expect(elsewhere.rows.map(({ studioId }) => studioId)).toEqual(['studio.athlete']);
});

test('the form is filled from the ledgers, each number with the entries behind it', async () => {
  const filled = await programme.done('leader', 'ledger.fillForm', { roundId });
  expect(filled.projects).toEqual({ counted: 1, ids: [project.id], clause: '一(二)3' });
  expect(filled.results).toEqual({ counted: 2, ids: [unit.id, city.id], clause: '一(二)4' });
  expect(filled.classResults).toEqual({
    counted: 1,
    ids: [city.id],
    clause: '二(四)',
    class: 3,
    className: '宁夏教科文卫体工会劳模创新工作室',
  });
  const counted = await programme.done('unit', 'ledger.counted', { studioId: 'studio.leader' });
  const { projects, results, classResults } = filled;
  expect(counted).toEqual({
    round: { id: roundId, year: 2020 },
    projects,
    results,
    classResults,
  });
  expect(
    (await programme.refused('elsewhereUnit', 'ledger.counted', { studioId: 'studio.leader' })).code,
  ).toBe('NOT_FOUND');
  expect(filled.work).toContain('其中技术培训2次、名师带徒2次');
  expect(filled.work).toContain('1.输液接口防脱落固定装置（科技创新，创新成果，地市级');
});

test('a result is taken over into the form with its evidence, which belongs to the form from then on', async () => {
  const id = 'proved-result-1';
  const owner = { kind: 'result', id } as const;
  const paper = await uploadFile(programme, 'leader', owner, '证书.png', onePoint);
  const saved = await programme.done(
    'leader',
    'result.save',
    anEntry(aResult({ name: '有证书的成果', evidence: [paper] }), id),
  );
  const form = await programme.done('leader', 'application.start', { roundId });
  const asked = { applicationId: form.id, kind: 'result', id } as const;
  const taken = await programme.done('leader', 'ledger.copyToForm', asked);
  expect(await programme.done('leader', 'ledger.copyToForm', asked)).toEqual(taken);
  expect(taken.entry).toMatchObject({ id, name: '有证书的成果', level: 'city', date: '2019-11-20' });
  const [copy] = taken.entry.evidence;
  expect(copy).toMatchObject({ name: '证书.png', type: 'image/png' });
  expect(copy?.id).not.toBe(paper.id);
  await programme.done('leader', 'application.save', {
    id: form.id,
    version: form.version,
    answers: { results: [taken.entry as never] },
    device: '手机',
  });
  await programme.done('leader', 'result.remove', { id, version: saved.version });
  const shown = await programme.done('leader', 'upload.open', {
    owner: { kind: 'application', id: form.id },
    fileId: copy?.id ?? '',
  });
  expect(Buffer.from(await (await fetch(shown.url)).arrayBuffer())).toEqual(onePoint);

  for (const [who, more] of [
    ['leader', {}],
    ['colleague', { id: city.id }],
    ['member', { id: city.id }],
    ['leader', { id: city.id, applicationId: 'nothing' }],
  ] as const) {
    const refusal = await programme.refused(who, 'ledger.copyToForm', { ...asked, ...more });
    expect([who, refusal.code]).toEqual([who, 'NOT_FOUND']);
  }
});

test('a studio’s year at a glance shows members, growth and photos of that year', async () => {
  await programme.done('leader', 'member.save', {
    ...anEntry(
      {
        name: '冯样例',
        role: 'member',
        position: '护士',
        joinedOn: '2020-02-01',
        leftOn: '',
        events: [
          {
            id: 'event-000001',
            kind: 'title',
            on: '2020-05-01',
            name: '主管护师',
            level: null,
            issuedBy: '示例评审委员会',
            hours: 0,
            evidence: [],
          },
        ],
      },
      memberInRoster.memberId,
    ),
  });
  const glance = await programme.done('unit', 'studio.glance', { studioId: 'studio.leader', year: 2020 });
  // Roles of the test's people begin on the first Shanghai day of 2020.
  expect(glance.growth).toMatchObject({ members: 2, joined: 2, left: 0, events: { title: 1, honour: 0 } });
  expect(glance.total.byLevel).toEqual({ unit: 1, city: 0, region: 0, nation: 0 });
  expect(glance.growth.byMonth.map(({ members }) => members)).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2]);
});
