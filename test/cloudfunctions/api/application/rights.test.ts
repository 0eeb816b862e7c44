import type { ApplicationView } from '../../../../cloudfunctions/api/application/application.views';
import { completeDraft, submitted } from '../../programme/file-application';
import {
  everyonesPin,
  type Name,
  openProgramme,
  type Programme,
  roundId,
} from '../../programme/open-programme';
import { people } from '../../programme/people';

let programme: Programme;
let draft: { readonly id: string; readonly version: number };
let sent: ApplicationView;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  sent = await submitted(programme);
  draft = await completeDraft(programme, 'colleague');
}, 60_000);
afterAll(() => programme.stop());

const everyone = people.map(({ _id }) => _id);
const text = '同意推荐。';

/** What each asks of an application; `id` is put in for an existing and for a missing one. */
const asked: readonly (readonly [Name, (id: string) => object])[] = [
  ['application.get', (id) => ({ id })],
  ['application.save', (id) => ({ id, version: 1, answers: {}, device: '' })],
  ['application.submit', (id) => ({ id, version: 1 })],
  ['application.withdraw', (id) => ({ id, version: 1, reason: text })],
  ['application.agree', (id) => ({ id, version: 1, text })],
  ['application.return', (id) => ({ id, version: 1, sections: ['work'], reason: text })],
  ['application.approve', (id) => ({ id, version: 1, text })],
  ['application.reject', (id) => ({ id, version: 1, text })],
  ['application.grantExtension', (id) => ({ id, version: 1, until: '2020-10-10T00:00:00Z', reason: text })],
  [
    'upload.begin',
    (id) => ({ owner: { kind: 'application', id }, name: 'a.png', size: 10, sha256: 'a'.repeat(64) }),
  ],
  ['upload.open', (id) => ({ owner: { kind: 'application', id }, fileId: 'missing' })],
];

const strangersTo = {
  submitted: [
    'athlete',
    'elsewhereUnit',
    'elsewhereAdministration',
    'elsewhereDirect',
    'expert',
    'member',
    'former',
  ],
  draft: [
    'leader',
    'unit',
    'administration',
    'direct',
    'athlete',
    'elsewhereUnit',
    'elsewhereAdministration',
    'elsewhereDirect',
    'expert',
    'member',
    'former',
  ],
};

const sealed: readonly string[] = ['application.agree', 'application.approve', 'application.reject'];

describe.each(asked)('%s', (name, inputFor) => {
  const ask = async (who: string, id: string) => {
    const { body } = await programme.send(who, {
      procedure: name,
      input: { ...inputFor(id), ...(sealed.includes(name) && { pin: everyonesPin }) },
      requestId: 'request-0001',
    });
    return (body as { error?: unknown }).error;
  };

  test('answers a stranger just as if there were no such application', async () => {
    for (const who of strangersTo.submitted) {
      expect([who, await ask(who, sent.id)]).toEqual([who, await ask(who, '2020.missing')]);
    }
  });

  test('shows a draft to nobody but the leader and the industry union', async () => {
    for (const who of strangersTo.draft) {
      expect([who, await ask(who, draft.id)]).toEqual([who, await ask(who, '2020.missing')]);
    }
  });

  test('tells nothing to someone who has not signed in', async () => {
    expect(await ask('', sent.id)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('none of these attempts has changed anything', async () => {
  const now = await programme.done('leader', 'application.get', { id: sent.id });
  expect([now.version, now.way.length]).toEqual([sent.version, 1]);
});

test('a leader cannot give opinions, an officer cannot edit', async () => {
  const { id, version } = sent;
  expect((await programme.refused('leader', 'application.agree', { id, version, text })).code).toBe(
    'NOT_FOUND',
  );
  const save = { id, version, answers: { venue: '别处' }, device: '' };
  expect((await programme.refused('unit', 'application.save', save)).code).toBe('NOT_FOUND');
});

test('an officer whose turn it is not yet is told the state', async () => {
  const { id, version } = sent;
  const refusal = await programme.refused('direct', 'application.agree', { id, version, text });
  expect([refusal.code, refusal.message]).toEqual([
    'WRONG_STATE',
    '现在不能进行这一步：申报表的状态是“待示例医院工会、示例医院党政办公室意见”。请刷新后再看。',
  ]);
});

test('lists and tallies hold no more than each may open', async () => {
  for (const who of everyone.filter((id) => id !== 'former')) {
    const { rows } = await programme.done(who, 'application.list', {});
    for (const { id } of rows) {
      expect([who, (await programme.call(who, 'application.get', { id })).ok]).toEqual([who, true]);
    }
    const tally = await programme.done(who, 'application.tally', { roundId });
    expect([who, Object.values(tally).reduce((sum, count) => sum + count, 0)]).toEqual([who, rows.length]);
  }
  const seen = async (who: string) =>
    (await programme.done(who, 'application.list', {})).rows.map(({ id }) => id).sort();
  expect(await seen('industry')).toEqual(['2020.colleague', '2020.leader']);
  expect(await seen('unit')).toEqual(['2020.leader']);
  expect(await seen('direct')).toEqual(['2020.leader']);
  expect(await seen('elsewhereDirect')).toEqual([]);
  expect(await programme.done('industry', 'application.tally', { roundId })).toEqual({
    draft: 1,
    opinions: 1,
    returned: 0,
    review: 0,
    publicNotice: 0,
    named: 0,
    rejected: 0,
  });
  expect(await seen('colleague')).toEqual(['2020.colleague']);
});
