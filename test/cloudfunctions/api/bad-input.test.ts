import fc from 'fast-check';
import { failureCodes } from '../../../domain/failure/failure';
import { completeDraft, submitted } from '../programme/file-application';
import { type Name, openProgramme, type Programme, roundId } from '../programme/open-programme';

/** Every procedure with the names of its fields. A procedure that is missing here does not compile. */
const ledger = ['studioId', 'from', 'to', 'kind', 'memberId', 'text', 'waiting', 'sort', 'after'];
const fieldsOf: Readonly<Record<Name, readonly string[]>> = {
  'me.get': [],
  'round.list': [],
  'round.get': ['id'],
  'round.report': ['id'],
  'round.copy': ['fromId', 'year', 'nominatesTo'],
  'round.change': ['id', 'version', 'changes'],
  'round.publish': ['id', 'version'],
  'round.amendCutoff': ['id', 'version', 'cutoffAt', 'reason'],
  'round.close': ['id', 'version'],
  'application.start': ['roundId'],
  'application.get': ['id'],
  'application.list': ['roundId', 'phase', 'mine', 'text', 'after'],
  'application.tally': ['roundId'],
  'application.save': ['id', 'version', 'answers', 'device'],
  'application.submit': ['id', 'version'],
  'application.withdraw': ['id', 'version', 'reason'],
  'application.agree': ['id', 'version', 'text', 'pin'],
  'application.return': ['id', 'version', 'sections', 'reason'],
  'application.approve': ['id', 'version', 'text', 'pin'],
  'application.reject': ['id', 'version', 'text', 'pin'],
  'application.grantExtension': ['id', 'version', 'until', 'reason'],
  'studio.get': ['studioId'],
  'studio.setTrust': ['version', 'trustsEntries'],
  'studio.closePeriod': ['version', 'period'],
  'studio.glance': ['studioId', 'year'],
  'studio.photos': ['studioId', 'year', 'after'],
  'ledger.sums': ['studioId', 'year', 'ledger', 'month', 'kind', 'memberId', 'text', 'waiting'],
  'ledger.management': ['year', 'text', 'silent', 'sort', 'after'],
  'ledger.fillForm': ['roundId'],
  'ledger.counted': ['studioId'],
  'ledger.copyToForm': ['applicationId', 'kind', 'id'],
  'ledger.activitiesAtClosing': ['studioId', 'period', 'after'],
  'ledger.resultsAtClosing': ['studioId', 'period', 'after'],
  'ledger.membersAtClosing': ['studioId', 'period', 'after'],
  'ledger.pairsAtClosing': ['studioId', 'period', 'after'],
  'ledger.projectsAtClosing': ['studioId', 'period', 'after'],
  'activity.confirmMany': ['seen'],
  'exchange.offer': ['resultId', 'method'],
  'exchange.withdraw': ['id'],
  'exchange.decide': ['id', 'agrees', 'reason'],
  'exchange.takeDown': ['id', 'reason'],
  'exchange.list': ['which', 'kind', 'form', 'industry', 'text', 'before'],
  'exchange.get': ['id'],
  'exchange.thank': ['id'],
  'exchange.ask': ['id', 'text'],
  'exchange.answer': ['id', 'questionId', 'text'],
  'exchange.report': ['id', 'text'],
  'terms.get': [],
  'terms.change': ['version', 'terms'],
  'selfCheck.list': ['studioId', 'year'],
  'selfCheck.get': ['studioId', 'from'],
  'selfCheck.file': ['from', 'content'],
  'due.list': ['after', 'kind', 'about'],
  'due.mine': [],
  'assessment.list': ['year', 'after'],
  'assessment.years': ['studioId'],
  'assessment.get': ['studioId', 'year'],
  'assessment.give': ['studioId', 'year', 'version', 'scores', 'text', 'pin'],
  'assessment.correct': ['studioId', 'year', 'version', 'scores', 'text', 'reason', 'pin'],
  'renewal.list': [],
  'renewal.get': ['titleId'],
  'renewal.file': ['titleId', 'statement', 'files'],
  'renewal.give': ['id', 'version', 'verdict', 'text', 'improveBy', 'pin'],
  'appeal.get': ['titleId'],
  'appeal.file': ['titleId', 'grounds', 'files'],
  'appeal.hear': ['id', 'version', 'day', 'present', 'text'],
  'appeal.decide': ['id', 'version', 'upheld', 'text', 'pin'],
  'rule.list': ['studioId'],
  'rule.get': ['id'],
  'rule.save': ['id', 'version', 'content'],
  'activity.suggest': [],
  'activity.keepTemplate': ['template'],
  'activity.dropTemplate': ['id'],
  'activity.save': ['id', 'version', 'content', 'reason', 'loggedAt'],
  'activity.get': ['id'],
  'activity.list': ledger,
  'activity.remove': ['id', 'version', 'reason'],
  'activity.confirm': ['id', 'version'],
  'activity.comment': ['id', 'text'],
  'pair.save': ['id', 'version', 'content', 'reason', 'loggedAt'],
  'pair.get': ['id'],
  'pair.list': ledger,
  'pair.remove': ['id', 'version', 'reason'],
  'pair.confirm': ['id', 'version'],
  'pair.comment': ['id', 'text'],
  'result.save': ['id', 'version', 'content', 'reason', 'loggedAt'],
  'result.get': ['id'],
  'result.list': ledger,
  'result.remove': ['id', 'version', 'reason'],
  'result.confirm': ['id', 'version'],
  'result.comment': ['id', 'text'],
  'project.save': ['id', 'version', 'content', 'reason', 'loggedAt'],
  'project.get': ['id'],
  'project.list': ledger,
  'project.remove': ['id', 'version', 'reason'],
  'project.confirm': ['id', 'version'],
  'project.comment': ['id', 'text'],
  'member.save': ['id', 'version', 'content', 'reason', 'loggedAt'],
  'member.get': ['id'],
  'member.list': ledger,
  'member.remove': ['id', 'version', 'reason'],
  'member.confirm': ['id', 'version'],
  'member.comment': ['id', 'text'],
  'upload.begin': ['owner', 'name', 'size', 'sha256'],
  'upload.part': ['id', 'index', 'data'],
  'upload.finish': ['id'],
  'upload.open': ['owner', 'fileId'],
  'message.list': ['before'],
  'message.read': ['ids', 'all'],
  'invitation.issue': ['name', 'phone', 'capacity', 'unionId', 'until', 'actingForId'],
  'invitation.list': ['unionId'],
  'invitation.renew': ['id'],
  'invitation.revoke': ['id'],
  'invitation.read': ['code'],
  'invitation.accept': ['code', 'phone', 'sex'],
  'union.list': ['under', 'text'],
  'union.get': ['id'],
  'union.add': ['parentId', 'name', 'level', 'unit'],
  'union.change': ['id', 'version', 'name', 'parentId', 'level', 'unit'],
  'union.remove': ['id', 'version'],
  'post.unassigned': [],
  'person.get': ['id'],
  'person.showPhone': ['id'],
  'application.showPhone': ['id', 'field'],
  'privacy.held': [],
  'privacy.correct': ['version', 'phone', 'sex'],
  'privacy.export': [],
  'privacy.erase': ['confirm'],
  'person.change': ['id', 'version', 'name', 'sex', 'phone'],
  'person.giveRole': ['id', 'version', 'capacity', 'unionId', 'until', 'actingForId'],
  'person.endRole': ['id', 'version', 'roleId', 'until'],
  'person.unbind': ['id', 'version'],
  'desk.ask': ['secretDigest', 'device'],
  'desk.collect': ['secret'],
  'desk.look': ['code'],
  'desk.confirm': ['code'],
  'desk.refuse': ['code'],
  'session.list': [],
  'session.end': ['id'],
  'session.leave': [],
  'check.form': ['code'],
  'check.round': [],
  'seal.get': [],
  'seal.change': ['id', 'version', 'pin', 'users', 'picture'],
  'pin.get': [],
  'pin.set': ['pin', 'current'],
  'pin.renew': ['pin'],
  'pin.reset': ['personId'],
  'audit.search': ['person', 'objectId', 'procedures', 'from', 'until', 'before'],
  'fault.report': ['version', 'build', 'faults'],
  'message.missed': [],
  'message.phone': ['id'],
  'message.markTold': ['id'],
  'message.reach': ['about'],
  'message.urge': ['about', 'line'],
  'subscription.get': [],
  'subscription.report': ['answers', 'switchedOff'],
  'fault.list': ['before'],
  'expert.list': [],
  'expert.save': ['personId', 'version', 'unionId', 'unitName', 'fields', 'title'],
  'review.open': ['roundId'],
  'review.get': ['roundId'],
  'review.setTerms': ['roundId', 'version', 'terms'],
  'review.chooseExperts': ['roundId', 'version', 'expertIds'],
  'review.assign': ['roundId'],
  'review.reassign': ['roundId', 'version', 'applicationId', 'from', 'to', 'reason'],
  'review.readings': ['roundId', 'after'],
  'review.candidates': ['roundId', 'applicationId'],
  'review.ranking': ['roundId'],
  'review.sheets': ['roundId', 'applicationId'],
  'review.urge': ['roundId', 'expertIds', 'line'],
  'review.recordMeeting': ['roundId', 'version', 'meeting'],
  'review.decide': ['roundId', 'version', 'applicationId', 'decision'],
  'review.decideMany': ['roundId', 'version', 'applicationIds', 'decision'],
  'review.release': ['roundId', 'version'],
  'review.name': ['roundId', 'version'],
  'reading.list': [],
  'reading.get': ['id'],
  'reading.ledgers': ['id'],
  'reading.save': ['id', 'version', 'marks', 'remark'],
  'reading.submit': ['id', 'version', 'marks', 'remark'],
  'reading.declareInterest': ['id', 'reason'],
  'reading.sendBack': ['id', 'version', 'reason'],
  'notice.list': [],
  'notice.get': ['roundId'],
  'notice.object': ['roundId', 'applicationId', 'name', 'phone', 'grounds'],
  'objection.list': ['roundId'],
  'objection.showPhone': ['id'],
  'objection.decide': ['id', 'version', 'upheld', 'reason'],
  'title.naming': ['roundId'],
  'title.setClass': ['roundId', 'version', 'applicationId', 'class', 'reason'],
  'title.setPattern': ['version', 'pattern'],
  'title.list': ['roundId', 'studioId', 'class', 'level', 'year', 'industry', 'unionId', 'text', 'after'],
  'title.enterOutcome': ['applicationId', 'version', 'outcome'],
  'title.facets': [],
  'title.unitNaming': ['roundId'],
  'title.decideInUnit': ['applicationId', 'version', 'decision'],
  'title.endInUnit': ['id', 'version', 'reason'],
  'title.get': ['id'],
  'title.reissue': ['id', 'version', 'reason', 'studioName', 'leaderName', 'unitName'],
  'title.check': ['code'],
  'subsidy.list': ['roundId', 'titleId', 'studioId'],
  'subsidy.ofRound': ['roundId'],
  'spending.ask': ['id', 'version', 'spendingId', 'text'],
  'spending.explain': ['id', 'version', 'spendingId', 'text'],
  'subsidy.get': ['id'],
  'subsidy.setBudget': ['roundId', 'version', 'budget', 'terms'],
  'subsidy.propose': ['titleId', 'amount'],
  'subsidy.approve': ['id', 'version'],
  'subsidy.pay': ['id', 'version', 'reference'],
  'subsidy.markReturned': ['id', 'version', 'reason'],
  'spending.add': ['id', 'version', 'spending'],
  'spending.withdraw': ['id', 'version', 'spendingId', 'reason'],
};
const names = Object.keys(fieldsOf) as Name[];
const callers = ['leader', 'colleague', 'unit', 'direct', 'industry', 'expert', ''];

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  await submitted(programme);
  await completeDraft(programme, 'colleague');
}, 60_000);
afterAll(() => programme.stop());

/** Values that fit here and there, and values that fit nowhere. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    '2020.leader',
    '2020.colleague',
    roundId,
    1,
    2,
    3,
    0,
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER,
    '',
    '同意',
    null,
    true,
    [],
    {},
    ['work'],
    '2020-10-10T00:00:00Z',
    '2020-02-31T00:00:00Z',
    'a'.repeat(64),
    '258036',
    'a'.repeat(30_000),
    { $gt: '' },
    { $where: 'sleep(1000)' },
    [{ $ne: null }],
    { roster: [{ id: '1', name: { $set: 1 } }] },
    { studioName: '\u0000\ud800', venue: '😀'.repeat(100) },
    { titles: [{ id: '1', kind: null, year: 1e99, awardedBy: '', certificate: [] }] },
    { 'answers.work': '', __proto__: { state: 1 } },
    { sections: [], way: [], cutoffAt: '2020-01-01T00:00:00Z' },
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

const inputFor = (name: Name): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record(Object.fromEntries(fieldsOf[name].map((field) => [field, value])), {
        requiredKeys: [],
      }),
    },
    { weight: 3, arbitrary: fc.record(Object.fromEntries(fieldsOf[name].map((field) => [field, value]))) },
    { weight: 1, arbitrary: value },
  );

const insides = /\bat .+:\d+:\d+|node_modules|index\.js|Error:|E11000|undefined|\[object/;

test('generated input never breaks a procedure, never shows its insides, and what is refused writes nothing', async () => {
  let before = await programme.everything();
  const seen = new Map<string, number>();
  const call = fc
    .constantFrom(...names)
    .chain((name) =>
      fc.record({ name: fc.constant(name), input: inputFor(name), who: fc.constantFrom(...callers) }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 8, maxLength: 8 }), fc.uuid(), async (calls, id) => {
      for (const [index, { name, input, who }] of calls.entries()) {
        const requestId = `${id}-${index}`;
        const { status, body } = await programme.send(who, { procedure: name, input, requestId });
        expect(status).toBe(200);
        const answer = body as { ok: boolean; error?: { code: string }; requestId?: string };
        const outcome = answer.ok ? 'done' : (answer.error?.code ?? 'none');
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        if (answer.ok) {
          before = await programme.everything();
          continue;
        }
        expect(failureCodes).toContain(outcome);
        expect([name, input, outcome]).not.toEqual([name, input, 'INTERNAL']);
        expect(JSON.stringify(answer)).not.toMatch(insides);
        expect(answer.requestId).toBe(requestId);
      }
      expect(await programme.everything()).toEqual(before);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
  );
  // The inputs must reach past the door, or this test proves little.
  for (const outcome of ['done', 'INVALID', 'NOT_FOUND', 'UNAUTHENTICATED'])
    expect(seen.has(outcome)).toBe(true);
}, 180_000);
