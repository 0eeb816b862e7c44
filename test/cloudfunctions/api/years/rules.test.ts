import { type RuleKind, ruleIdOf } from '../../../../domain/rulebook/kinds';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { onePoint, uploadFile } from '../../programme/upload-file';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const ofStudio = (kind: RuleKind) => ruleIdOf({ kind: 'studio', id: 'studio.leader' }, kind);
const ofUnion = (id: string) => ruleIdOf({ kind: 'union', id }, 'implementing');
const content = (more: object = {}) => ({
  title: '学习交流制度',
  text: '第一条　每月学习一次。',
  files: [],
  inForceFrom: '2020-09-01',
  reason: '',
  ...more,
});
const missingOf = async (who: string): Promise<readonly string[]> => {
  const { rows } = await programme.done(who, 'ledger.management', { year: 2020 });
  const row = rows.find(({ studioId }) => studioId === 'studio.leader');
  return (row?.missing ?? []).filter(({ clause }) => clause === '二(二)1').map(({ message }) => message);
};

test('the leader writes a rule, its team and officers read it, and the management ledger misses it no more', async () => {
  const id = ofStudio('study');
  expect(await missingOf('unit')).toEqual(['没有学习交流制度、技术攻关制度、成果转化制度、人才培养制度']);
  for (const who of ['member', 'colleague', 'unit', 'industry', 'elsewhereUnit', 'expert']) {
    const { code } = await programme.refused(who, 'rule.save', { id, version: null, content: content() });
    expect([who, code]).toEqual([who, ['unit', 'industry'].includes(who) ? 'NOT_ALLOWED' : 'NOT_FOUND']);
  }
  const saved = await programme.done('leader', 'rule.save', { id, version: null, content: content() });
  expect(saved).toMatchObject({ version: 1, state: 'inForce', current: 1 });
  expect(await missingOf('unit')).toEqual(['没有技术攻关制度、成果转化制度、人才培养制度']);
  for (const who of ['member', 'unit', 'administration', 'direct', 'industry']) {
    const seen = await programme.done(who, 'rule.get', { id });
    expect([who, seen.versions[0]?.text, seen.maySave]).toEqual([who, '第一条　每月学习一次。', false]);
  }
  for (const who of ['colleague', 'athlete', 'elsewhereUnit', 'elsewhereDirect']) {
    expect((await programme.refused(who, 'rule.get', { id })).code).toBe('NOT_FOUND');
    expect((await programme.refused(who, 'rule.list', { studioId: 'studio.leader' })).code).toBe('NOT_FOUND');
  }
});

test('a change is a further version with its reason; of two at once one is told', async () => {
  const id = ofStudio('use');
  await programme.done('leader', 'rule.save', { id, version: null, content: content() });
  const changed = content({ text: '第一条　每月学习两次。', reason: '加密学习' });
  expect(
    await programme.refused('leader', 'rule.save', { id, version: 1, content: content() }),
  ).toMatchObject({
    code: 'INVALID',
    field: 'reason',
  });
  const both = await Promise.all(
    ['一', '二'].map((text) =>
      programme.call('leader', 'rule.save', { id, version: 1, content: { ...changed, text } }),
    ),
  );
  expect(both.map((answer) => (answer.ok ? 'saved' : answer.error.code)).sort()).toEqual([
    'CONFLICT',
    'saved',
  ]);
  const { versions } = await programme.done('member', 'rule.get', { id });
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(versions[1]?.text).toBe('第一条　每月学习一次。');
});

test('a union writes its own implementing rules; everyone below reads them, nobody elsewhere', async () => {
  const id = ofUnion('health');
  const rules = content({ title: '示例卫生系统实施细则' });
  expect((await programme.refused('industry', 'rule.save', { id, version: null, content: rules })).code).toBe(
    'NOT_ALLOWED',
  );
  await programme.done('direct', 'rule.save', { id, version: null, content: rules });
  const shelves = await programme.done('leader', 'rule.list', {});
  expect(shelves.unions.map(({ ownerName, rows }) => [ownerName, rows[0]?.state])).toEqual([
    ['示例医院工会', 'missing'],
    ['示例卫生直属工会', 'inForce'],
    ['示例产业工会', 'missing'],
  ]);
  const above = await programme.done('industry', 'rule.list', {});
  expect(above.below.map(({ ownerName, rows }) => [ownerName, rows[0]?.state])).toEqual([
    ['示例卫生直属工会', 'inForce'],
    ['示例医院工会', 'missing'],
    ['示例体育直属工会', 'missing'],
    ['示例体工队工会', 'missing'],
  ]);
  expect((await programme.done('member', 'rule.get', { id })).versions[0]?.title).toBe(
    '示例卫生系统实施细则',
  );
  for (const who of ['athlete', 'elsewhereUnit', 'elsewhereDirect']) {
    expect((await programme.refused(who, 'rule.get', { id })).code).toBe('NOT_FOUND');
  }
});

test('a file of a rule is uploaded by who may write it, and opened by who may read it', async () => {
  const id = ofStudio('training');
  const owner = { kind: 'rule', id } as const;
  const file = await uploadFile(programme, 'leader', owner, '制度.png', onePoint);
  await programme.done('leader', 'rule.save', {
    id,
    version: null,
    content: content({ text: '', files: [file] }),
  });
  await expect(uploadFile(programme, 'unit', owner, '别人的.png', onePoint)).rejects.toThrow('NOT_ALLOWED');
  expect((await programme.done('member', 'upload.open', { owner, fileId: file.id })).name).toBe('制度.png');
  expect((await programme.refused('athlete', 'upload.open', { owner, fileId: file.id })).code).toBe(
    'NOT_FOUND',
  );
});
