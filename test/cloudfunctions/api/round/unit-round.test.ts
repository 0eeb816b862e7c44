import type { Procedures } from '../../../../cloudfunctions/api/procedures';
import type { InputOf } from '../../../../cloudfunctions/platform/door/procedure';
import type { RosterEntry } from '../../../../domain/form/answers';
import { completeAnswers } from '../../programme/answers';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { onePoint, uploadFile } from '../../programme/upload-file';

type Changes = InputOf<Procedures['round.change']>['changes'];
let programme: Programme;
let own: string;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 120_000);
afterAll(() => programme.stop());

const version = async (): Promise<number> => (await programme.done('unit', 'round.get', { id: own })).version;
const listed = async (who: string) =>
  (await programme.done(who, 'round.list', {})).map(({ id, state }) => [id, state]);
const told = async (who: string, kind: string) =>
  (await programme.done(who, 'message.list', {})).rows.filter((one) => one.kind === kind).length;

describe('a unit’s own round (三(七))', () => {
  test('is copied by the unit’s officers; until it is published nobody else knows of it', async () => {
    const made = await programme.done('unit', 'round.copy', { fromId: roundId, year: 2020 });
    own = made.id;
    expect([made.title, made.programme, made.owner?.unionId]).toEqual([
      '2020年示例医院创新工作室申报',
      '示例医院创新工作室',
      'hospital',
    ]);
    expect(made.way).toEqual([{ kind: 'unit', capacities: ['unitUnion', 'unitAdministration'] }]);
    expect(made.classes.map((one) => one.class)).toEqual([4]);
    expect(made.conditions).toHaveLength(
      (await programme.done('unit', 'round.get', { id: roundId })).conditions.length,
    );
    expect(await listed('administration')).toContainEqual([own, 'draft']);
    for (const who of ['leader', 'direct', 'industry', 'elsewhereUnit', 'expert', 'athlete']) {
      expect((await listed(who)).map(([id]) => id)).not.toContain(own);
      expect((await programme.refused(who, 'round.get', { id: own })).code).toBe('NOT_FOUND');
    }
  });

  test('its rules are the unit’s to change; nobody else’s, and the unit’s hand does not reach other rounds', async () => {
    const before = await version();
    const { conditions } = await programme.done('unit', 'round.get', { id: own });
    const smallTeams = conditions.map((one) =>
      one.measure.kind === 'teamSize' ? { ...one, atLeast: 3 } : one,
    );
    await programme.done('administration', 'round.change', {
      id: own,
      version: before,
      changes: {
        conditions: smallTeams as Changes['conditions'],
        contact: { name: '王样例', phone: '0951-5550101' },
        cutoffAt: '2020-10-31T15:59:59.999Z',
      },
    });
    for (const who of ['industry', 'direct', 'elsewhereUnit']) {
      const refused = await programme.refused(who, 'round.change', {
        id: own,
        version: before + 1,
        changes: { title: '改动' },
      });
      expect(refused.code).toBe('NOT_FOUND');
    }
    const theirs = await programme.refused('unit', 'round.close', { id: roundId, version: 1 });
    expect(theirs.code).toBe('NOT_ALLOWED');
  });

  test('a way that leaves the unit cannot be published', async () => {
    const { way } = await programme.done('unit', 'round.get', { id: roundId });
    const changed = await programme.done('unit', 'round.change', {
      id: own,
      version: await version(),
      changes: { way: way as Changes['way'] },
    });
    const refused = await programme.refused('unit', 'round.publish', { id: own, version: changed.version });
    expect([refused.field, refused.clause]).toEqual(['way', '三(七)']);
    await programme.done('unit', 'round.change', {
      id: own,
      version: changed.version,
      changes: { way: [{ kind: 'unit', capacities: ['unitUnion', 'unitAdministration'] }] },
    });
  });

  test('published, it is the unit’s news alone; the unions above see it', async () => {
    const before = await Promise.all(['leader', 'athlete', 'direct'].map((who) => told(who, 'roundOpened')));
    await programme.done('unit', 'round.publish', { id: own, version: await version() });
    const after = await Promise.all(['leader', 'athlete', 'direct'].map((who) => told(who, 'roundOpened')));
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 0, 0]);
    for (const who of ['leader', 'direct', 'industry'])
      expect(await listed(who)).toContainEqual([own, 'open']);
    for (const who of ['athlete', 'elsewhereUnit', 'elsewhereDirect', 'expert']) {
      expect((await listed(who)).map(([id]) => id)).not.toContain(own);
    }
    expect((await programme.refused('athlete', 'application.start', { roundId: own })).code).toBe(
      'NOT_FOUND',
    );
    const above = { id: own, version: await version() };
    expect((await programme.refused('industry', 'round.close', above)).code).toBe('NOT_ALLOWED');
    expect((await programme.refused('industry', 'review.open', { roundId: own })).code).toBe('NOT_FOUND');
    expect((await programme.done('', 'check.round', {})).title).not.toContain('示例医院');
  });

  test('the form ends at the unit’s two opinions; its union names class 4 in its own series', async () => {
    const draft = await programme.done('leader', 'application.start', { roundId: own });
    const file = await uploadFile(programme, 'leader', draft.id, '证明.png', onePoint);
    const answers = completeAnswers(file);
    const team = answers.roster as readonly RosterEntry[];
    const saved = await programme.done('leader', 'application.save', {
      id: draft.id,
      version: draft.version,
      answers: { ...answers, roster: team.slice(0, 3) },
      device: '手机',
    });
    let view = await programme.done('leader', 'application.submit', { id: draft.id, version: saved.version });
    const decision = { kind: 'named' } as const;
    const early = await programme.refused('unit', 'title.decideInUnit', {
      applicationId: draft.id,
      version: view.version,
      decision,
    });
    expect(early.code).toBe('WRONG_STATE');
    for (const who of ['unit', 'administration']) {
      view = await programme.done(who, 'application.agree', {
        id: draft.id,
        version: view.version,
        text: '同意。',
      });
    }
    expect([view.phase, view.stateWords]).toEqual(['review', '待本单位命名']);
    expect(await programme.done('unit', 'title.unitNaming', { roundId: own })).toEqual({
      programme: '示例医院创新工作室',
      series: { version: 0, pattern: '示例医院创字〔{year}〕{number}号', next: '示例医院创字〔2020〕1号' },
    });
    await programme.done('unit', 'title.setPattern', {
      version: 0,
      pattern: '示例医工创〔{year}〕{number}号',
    });
    const input = { applicationId: draft.id, version: view.version, decision };
    for (const who of ['administration', 'direct', 'industry', 'elsewhereUnit']) {
      const { code } = await programme.refused(who, 'title.decideInUnit', input);
      expect([who, code]).toEqual([who, 'NOT_FOUND']);
    }
    const requestId = '22222222-2222-4222-8222-222222222222';
    await programme.done('unit', 'title.decideInUnit', input, { requestId });
    await programme.done('unit', 'title.decideInUnit', input, { requestId });
    for (const who of ['leader', 'unit', 'administration', 'direct', 'industry']) {
      const { rows } = await programme.done(who, 'title.list', { level: 'unit' });
      expect(rows.map(({ number, class: of, issuer }) => [number, of, issuer])).toEqual([
        ['示例医工创〔2020〕1号', 4, '示例医院工会'],
      ]);
    }
    expect((await programme.done('elsewhereUnit', 'title.list', { level: 'unit' })).rows).toEqual([]);
    expect((await programme.refused('leader', 'application.start', { roundId: own })).clause).toBe('三(七)');
    const { rows: others } = await programme.done('industry', 'title.list', { level: 'industryUnion' });
    expect(others).toEqual([]);
  });

  test('another studio is declined with a reason, and takes no number', async () => {
    const draft = await programme.done('colleague', 'application.start', { roundId: own });
    const file = await uploadFile(programme, 'colleague', draft.id, '证明.png', onePoint);
    const saved = await programme.done('colleague', 'application.save', {
      id: draft.id,
      version: draft.version,
      answers: completeAnswers(file),
      device: '手机',
    });
    let view = await programme.done('colleague', 'application.submit', {
      id: draft.id,
      version: saved.version,
    });
    for (const who of ['unit', 'administration']) {
      const { id, version: seen } = view;
      view = await programme.done(who, 'application.agree', { id, version: seen, text: '同意。' });
    }
    const decide = (reason: string) => ({
      applicationId: draft.id,
      version: view.version,
      decision: { kind: 'declined' as const, reason },
    });
    expect((await programme.refused('unit', 'title.decideInUnit', decide(' '))).field).toBe('text');
    await programme.done('unit', 'title.decideInUnit', decide('本年度名额已满。'));
    const after = await programme.done('colleague', 'application.get', { id: draft.id });
    expect(after.phase).toBe('rejected');
    const { series } = await programme.done('unit', 'title.unitNaming', { roundId: own });
    expect(series.next).toBe('示例医工创〔2020〕2号');
  });

  test('the unit’s union ends its own title with a reason; the public check says so', async () => {
    const { rows } = await programme.done('unit', 'title.list', { level: 'unit' });
    const [title] = rows;
    const input = { id: title?.id ?? '', version: title?.version ?? 0, reason: '工作室已停止活动。' };
    for (const who of ['industry', 'direct', 'administration', 'elsewhereUnit', 'leader']) {
      expect(['NOT_FOUND', 'NOT_ALLOWED']).toContain(
        (await programme.refused(who, 'title.endInUnit', input)).code,
      );
    }
    expect((await programme.done('unit', 'title.endInUnit', input)).state.kind).toBe('removed');
    const checked = await programme.done('', 'title.check', { code: title?.code ?? '' });
    expect([checked.state.kind, checked.level]).toEqual(['removed', 'unit']);
  });
});
