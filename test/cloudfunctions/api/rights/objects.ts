import { randomUUID } from 'node:crypto';
import { newSheet, sheetId } from '../../../../domain/review/sheet';
import { usualTerms } from '../../../../domain/review/usual-terms';
import type { Place, Standing } from '../../../../domain/rights/relation';
import { ruleIdOf } from '../../../../domain/rulebook/kinds';
import { sealIdOf } from '../../../../domain/seal/seal';
import { stationsToTop } from '../../../../domain/way/way';
import { anActivity, anEntry, aPair, aProject, aResult } from '../../programme/entries';
import { atIndustryUnion } from '../../programme/file-application';
import { type Programme, round2020, roundId, untouched } from '../../programme/open-programme';
import { onePoint, sha256Of, uploadFile } from '../../programme/upload-file';

/** Kinds of objects that procedures are called on. */
export type Noun =
  | 'application'
  | 'round'
  | 'publishedRound'
  | 'studio'
  | 'activity'
  | 'pair'
  | 'result'
  | 'project'
  | 'member'
  | 'offer'
  | 'rule'
  | 'uploadOwner'
  | 'upload'
  | 'file'
  | 'missed'
  | 'invitation'
  | 'union'
  | 'parentUnion'
  | 'person'
  | 'import'
  | 'seal'
  | 'pinOfOfficer'
  | 'expert'
  | 'review'
  | 'reading'
  | 'notice'
  | 'named'
  | 'objection'
  | 'title'
  | 'subsidy'
  | 'renewal'
  | 'appeal';

/** One object that is really there. Everything of it belongs to the hospital's studio or to the industry union. */
export interface Thing {
  readonly id: string;
  readonly collection: string;
  readonly state: string;
  /** Where it belongs, written down here by hand: not asked of the code that is being tested. */
  readonly place: Place | ((who: Standing) => Place);
  /** People to whom something else gives it: an expert reads what goes with an application. */
  readonly alsoFor?: readonly string[];
  /** Capacities to whom an object of a granted cell is none of their business: posts that are not theirs to fill. */
  readonly notFor?: readonly string[];
}

/** Stands in everything that must not leak. */
export const secret = '不可外传';

const path = ['hospital', 'health', 'industry'];
/** What a studio of the hospital has, led by `leader`, with `member` in its team. */
const ofStudio: Place = { ownerId: 'leader', teamIds: ['member'], unionPath: path };
/** What the industry union keeps for itself. */
const ofIndustry: Place = { unionPath: ['industry'] };

/** Saves an entry of the leader's. @returns it as a thing of its ledger */
const entryOf = async (
  programme: Programme,
  kind: 'activity' | 'pair' | 'result' | 'project',
  collection: string,
  content: object,
): Promise<Thing> => {
  const entry = anEntry(content);
  await programme.done('leader', `${kind}.save`, entry as never);
  return { id: entry.id, collection, state: 'preparing', place: ofStudio };
};

const issue = {
  issue: 1,
  code: 'ABCDEFGHJKLM',
  studioName: `${secret}工作室`,
  leaderName: '马示例',
  unitName: '示例医院',
  at: '2020-09-15T01:00:00.000Z',
  by: '赵样例',
  reason: '',
};
const aTitle = (id: string, kind: 'held' | 'removed') => ({
  _id: id,
  studioId: 'studio.leader',
  applicationId: `${roundId}.leader`,
  roundId,
  level: 'industryUnion',
  year: 2020,
  programme: '示例创新工作室',
  number: '创字〔2020〕1号',
  class: 1,
  classReason: '',
  industry: '医疗卫生',
  unionPath: path,
  issuer: '示例产业工会',
  since: '2020-09-15T01:00:00.000Z',
  issues: [issue],
  codes: [issue.code],
  state: kind === 'held' ? { kind } : { kind, at: issue.at, reason: secret, by: '赵样例' },
});
const aSubsidy = (id: string, state: { readonly kind: string }) => ({
  _id: id,
  titleId: id,
  roundId,
  studioId: 'studio.leader',
  unionPath: path,
  studioName: `${secret}工作室`,
  unitName: '示例医院',
  class: 1,
  amount: 10_000_000,
  proposedBy: { personId: 'industry2', personName: '钱样例', at: issue.at },
  approvals: [],
  state,
  payments: [],
  spendings: [],
});

/** Puts objects of every noun into the programme. @returns them, in their states */
export const everyNoun = async (programme: Programme): Promise<Readonly<Record<Noun, readonly Thing[]>>> => {
  const { database } = programme;
  const put = (collection: string, document: object) =>
    database.collection(collection).add({ ...untouched, ...document });
  const activity = await entryOf(
    programme,
    'activity',
    'activities',
    anActivity({ title: `${secret}的培训` }),
  );
  const aim = { id: 'aim-00000001', text: secret, reachedOn: '' };
  const pair = await entryOf(programme, 'pair', 'pairs', aPair({ aims: [aim] }));
  const result = await entryOf(programme, 'result', 'results', aResult({ name: `${secret}的成果` }));
  const project = await entryOf(programme, 'project', 'projects', aProject({ name: `${secret}的项目` }));

  await put('members', {
    _id: 'studio.leader.member',
    studioId: 'studio.leader',
    unionPath: path,
    personId: 'member',
    author: { personId: 'leader', name: '马示例' },
    changedBy: { personId: 'leader', name: '马示例' },
    changedAt: issue.at,
    loggedAt: issue.at,
    receivedAt: issue.at,
    confirmation: null,
    removal: null,
    waiting: true,
    gone: false,
    reason: '',
    comments: [],
    earlier: [],
    closings: [],
    on: '2020-01-01',
    search: secret,
    kind: 'member',
    memberIds: ['studio.leader.member'],
    content: { name: secret, role: 'member', position: '', joinedOn: '2020-01-01', leftOn: '', events: [] },
  });

  const august = await programme.done('leader', 'studio.get', {});
  await programme.done('leader', 'studio.closePeriod', { version: august.version, period: '2020-08' });

  const { id: offered } = await programme.done('leader', 'exchange.offer', {
    resultId: result.id,
    method: `${secret}的做法`,
  });
  const shown = anEntry(aResult({ name: '公开的成果' }));
  await programme.done('leader', 'result.save', shown);
  const { id: published } = await programme.done('leader', 'exchange.offer', {
    resultId: shown.id,
    method: '公开的做法',
  });
  await programme.done('unit', 'exchange.decide', { id: published, agrees: true });

  const rule = ruleIdOf({ kind: 'studio', id: 'studio.leader' }, 'study');
  await programme.done('leader', 'rule.save', {
    id: rule,
    version: null,
    content: { title: '学习制度', text: secret, files: [], inForceFrom: '2020-09-01', reason: '' },
  });

  const withFile = anEntry(anActivity({ title: '带照片的活动' }), 'activity-with-file');
  await programme.done('leader', 'activity.save', withFile);
  const owner = { kind: 'activity', id: withFile.id } as const;
  const file = await uploadFile(programme, 'leader', owner, '照片.png', onePoint);
  const withPhoto = { ...withFile, version: 1, content: anActivity({ photos: [file] }) };
  await programme.done('leader', 'activity.save', withPhoto);
  const begun = await programme.done('leader', 'upload.begin', {
    owner,
    name: '二.png',
    size: 4,
    sha256: sha256Of(Buffer.from(randomUUID())),
  });

  const missed = (id: string, unreachedIn?: readonly string[]) => ({
    _id: id,
    to: 'leader',
    kind: 'returned',
    title: secret,
    text: secret,
    link: { kind: 'studio', studioId: 'studio.leader' },
    at: issue.at,
    readAt: null,
    push: { state: 'failed', at: issue.at, code: 43101, tries: 1 },
    ...(unreachedIn && { unreachedIn }),
  });
  await database.collection('messages').add([missed('missed-one', path)]);

  const invite = (who: string, capacity: 'unitUnion' | 'member') =>
    programme.done(who, 'invitation.issue', {
      name: secret,
      phone: capacity === 'member' ? '13800000088' : '13800000099',
      capacity,
      unionId: 'hospital',
      until: null,
    });
  const officerInvited = (await invite('unit', 'unitUnion')).invitation.id;
  const memberInvited = (await invite('leader', 'member')).invitation.id;

  const { id: applicationId } = await atIndustryUnion(programme);
  for (const state of ['draft', 'closed'] as const) {
    await put('rounds', { ...round2020, _id: `round-${state}`, state, name: `${secret}的批次` });
  }
  const filed = await database.collection('applications').where({ _id: applicationId }).get();
  for (const state of ['preparing', 'released', 'named'] as const) {
    const _id = `review-${state}.leader`;
    const inReview = { phase: 'review', state: { phase: 'review' }, roundId: `review-${state}` };
    await database.collection('applications').add({ ...(filed.data as object[])[0], ...inReview, _id });
    await put('rounds', { ...round2020, _id: `review-${state}`, state: 'closed' });
  }
  const by = {
    personId: 'industry',
    personName: '赵样例',
    capacity: 'industryUnion',
    unionId: 'industry',
    unionName: '示例产业工会',
  };
  const list = [
    {
      applicationId,
      studioName: '公示工作室',
      leaderName: '马示例',
      unitName: '示例医院',
      industry: '医疗卫生',
    },
  ];
  const released = { at: issue.at, by, list, until: '2020-09-10T00:00:00.000Z' };
  const review = {
    terms: usualTerms,
    expertIds: ['expert'],
    declared: [],
    reassignments: [],
    meetings: [
      {
        ...by,
        id: 'meeting',
        kind: 'panel',
        day: '2020-09-14',
        place: secret,
        present: [],
        applicationIds: [],
        decided: secret,
        files: [],
        recordedBy: '赵样例',
        at: issue.at,
      },
    ],
    decisions: { [applicationId]: { verdict: 'list', class: 1, reason: secret } },
    released: null,
    named: null,
    budget: null,
    pending: false,
  };
  await put('reviews', { ...review, _id: 'review-preparing' });
  await put('reviews', { ...review, _id: 'review-released', released });
  await put('reviews', { ...review, _id: 'review-named', released, named: { at: issue.at, by } });

  const given = { roundId: 'review-preparing', applicationId, number: 1 };
  const choice = { by: 'programme', fieldMatched: false } as const;
  const reading = { ...newSheet({ ...given, expertId: 'expert' }, choice), remark: secret };
  await put('experts', {
    _id: 'expert',
    name: '郑样例',
    unionId: null,
    unitName: '',
    fields: [],
    title: secret,
    personId: 'expert',
  });
  const readings = [
    { ...reading, _id: sheetId(applicationId, 'expert') },
    { ...reading, _id: 'sheet-submitted', state: { kind: 'submitted', at: issue.at } },
    { ...reading, _id: 'sheet-withdrawn', withdrawn: { at: issue.at, reason: secret } },
  ];
  for (const one of readings) await put('sheets', one);

  const objection = {
    roundId: 'review-released',
    applicationId,
    name: secret,
    phone: '13900000001',
    grounds: secret,
    at: issue.at,
  };
  await put('objections', { ...objection, _id: 'objection-open', state: { kind: 'open' } });
  await put('objections', {
    ...objection,
    _id: 'objection-decided',
    state: { kind: 'decided', upheld: false, reason: secret, by: '赵样例', at: issue.at },
  });
  for (const kind of ['held', 'removed'] as const) await put('titles', aTitle(`title-${kind}`, kind));
  const renewal = {
    titleId: 'title-held',
    studioId: 'studio.leader',
    unionPath: path,
    studioName: secret,
    leaderName: secret,
    unitName: '示例医院',
    files: [],
    filedAt: issue.at,
    filedBy: secret,
    decidedAt: '',
    pending: false,
    opinions: [],
  };
  await put('renewals', {
    ...renewal,
    _id: 'renewal-one',
    cycle: { number: 1, from: '2020-09-15', until: '2025-09-14' },
    attempt: 1,
    title: { number: '1', level: 'industryUnion', class: 1, programme: '', issuer: '', since: issue.at },
    statement: secret,
    years: [],
    stations: stationsToTop(path),
  });
  await put('appeals', {
    ...renewal,
    _id: 'appeal-one',
    titleId: 'title-removed',
    against: 'renewal-none',
    grounds: secret,
    hearings: [],
    stations: stationsToTop(path).slice(-1),
  });
  const subsidyStates = [
    { kind: 'proposed' },
    { kind: 'approved' },
    { kind: 'paid', at: issue.at, reference: '凭证' },
    { kind: 'returned', at: issue.at, reason: secret },
  ];
  for (const state of subsidyStates) await put('subsidies', aSubsidy(`subsidy-${state.kind}`, state));

  const token = await programme.cloud.token({ openid: 'openid-of-direct' });
  const sent = await programme.cloud.call(
    'documents',
    {
      procedure: 'sheet.put',
      input: {
        key: 'import-00000001',
        name: '名册.csv',
        index: 0,
        data: Buffer.from(secret).toString('base64'),
      },
      requestId: randomUUID(),
    },
    token,
  );
  const { data } = sent.body as { data: { id: string } };

  const thing = (
    collection: string,
    place: Thing['place'],
    ids: Readonly<Record<string, string>>,
    more: Partial<Thing> = {},
  ) => Object.entries(ids).map(([id, state]): Thing => ({ id, collection, state, place, ...more }));
  return {
    activity: [activity],
    pair: [pair],
    result: [result],
    project: [project],
    application: thing('applications', { ...ofStudio, teamIds: [] }, { [applicationId]: 'underway' }),
    round: thing('rounds', ofIndustry, {
      [roundId]: 'open',
      'round-draft': 'draft',
      'round-closed': 'closed',
    }),
    publishedRound: thing('rounds', ofIndustry, { 'round-closed': 'closed' }),
    studio: thing('studios', ofStudio, { 'studio.leader': 'preparing' }),
    member: thing('members', ofStudio, { 'studio.leader.member': 'preparing' }),
    offer: thing('offers', ofStudio, { [offered]: 'offered', [published]: 'published' }),
    rule: thing('rules', ofStudio, { [rule]: 'studio' }),
    uploadOwner: thing('activities', ofStudio, { [activity.id]: 'ledger' }),
    upload: thing('uploads', { ownerId: 'leader' }, { [begun.id]: 'any' }),
    file: thing('files', ofStudio, { [file.id]: 'ledger' }, { alsoFor: ['expert'] }),
    missed: thing('messages', { unionPath: path }, { 'missed-one': 'missed' }),
    invitation: [
      // A member is the leader's to invite; a post of the unit its own officers' and those above.
      ...thing(
        'invitations',
        { unionPath: path },
        { [officerInvited]: 'any' },
        { notFor: ['unitAdministration', 'leader'] },
      ),
      ...thing(
        'invitations',
        { ownerId: 'leader', unionPath: path },
        { [memberInvited]: 'any' },
        { notFor: ['unitUnion', 'unitAdministration', 'directUnion', 'industryUnion'] },
      ),
    ],
    parentUnion: thing('unions', { unionPath: ['health', 'industry'] }, { health: 'any' }),
    union: thing('unions', { unionPath: path }, { hospital: 'any' }),
    person: [
      ...thing('people', { unionPath: path }, { unit2: 'any' }, { notFor: ['unitAdministration'] }),
      ...thing(
        'people',
        { ownerId: 'leader', unionPath: path },
        { member: 'any' },
        { notFor: ['unitUnion', 'unitAdministration', 'directUnion', 'industryUnion'] },
      ),
    ],
    import: thing('imports', { ownerId: 'direct' }, { [data.id]: 'any' }),
    seal: thing(
      'seals',
      // The seal of the unit's union is near to those who act for that very post.
      ({ capacity, unionId }) => ({
        unionPath: capacity === 'unitUnion' && unionId === 'hospital' ? ['hospital'] : [],
      }),
      { [sealIdOf({ capacity: 'unitUnion', unionId: 'hospital' })]: 'any' },
    ),
    pinOfOfficer: thing('pins', { ownerId: 'unit2', unionPath: path }, { unit2: 'any' }),
    expert: thing('experts', ofIndustry, { expert: 'any' }),
    review: thing('reviews', ofIndustry, {
      'review-preparing': 'preparing',
      'review-released': 'released',
      'review-named': 'named',
    }),
    reading: thing(
      'sheets',
      { ownerId: 'expert', unionPath: ['industry'] },
      {
        [sheetId(applicationId, 'expert')]: 'draft',
        'sheet-submitted': 'submitted',
        'sheet-withdrawn': 'withdrawn',
      },
    ),
    named: thing('reviews', ofIndustry, { 'review-named': 'any' }),
    notice: thing('reviews', ofIndustry, { 'review-released': 'any' }),
    objection: thing('objections', ofIndustry, { 'objection-open': 'open', 'objection-decided': 'decided' }),
    title: thing('titles', ofStudio, { 'title-held': 'held', 'title-removed': 'removed' }),
    renewal: thing('renewals', ofStudio, { 'renewal-one': 'held' }),
    appeal: thing('appeals', ofStudio, { 'appeal-one': 'removed' }),
    subsidy: thing('subsidies', ofStudio, {
      'subsidy-proposed': 'proposed',
      'subsidy-approved': 'approved',
      'subsidy-paid': 'paid',
      'subsidy-returned': 'returned',
    }),
  };
};
