import type { RoleProcedureName } from '../../../../cloudfunctions/platform/door/role-procedure';
import { usualTerms } from '../../../../domain/review/usual-terms';
import { anActivity, aPair, aProject, aResult } from '../../programme/entries';
import { everyonesPin } from '../../programme/open-programme';
import type { Noun } from './objects';

/** How a procedure is called on one object. */
export interface Step {
  readonly on: Noun;
  readonly input: (id: string, version: number) => object;
  /** The row that says who may see the object: whoever sees it is told why something cannot be done. */
  readonly seenBy?: RoleProcedureName;
}

/**
 * `applications`: the walk of applications (walk.test.ts) goes through every state of theirs.
 * `nothing`: the procedure names no object that is there already: a list, a search, a thing of the caller's own, a
 * new one. It is walked by capacity, and its answer is searched for what must not leak.
 */
type Row = Step | 'applications' | 'nothing';

const id = (on: Noun, seenBy?: RoleProcedureName): Step => ({
  on,
  input: (_id) => ({ id: _id }),
  ...(seenBy && { seenBy }),
});
const versioned = (on: Noun, more: object = {}, seenBy?: RoleProcedureName): Step => ({
  on,
  input: (_id, version) => ({ id: _id, version, ...more }),
  ...(seenBy && { seenBy }),
});
const ofStudio = (more: object = {}): Step => ({
  on: 'studio',
  input: (studioId) => ({ studioId, ...more }),
});
const ofRound = (on: Noun, more: object = {}, seenBy?: RoleProcedureName): Step => ({
  on,
  input: (roundId, version) => ({ roundId, version, ...more }),
  ...(seenBy && { seenBy }),
});
const ofRoundAsIs = (on: Noun, more: object = {}): Step => ({
  on,
  input: (roundId) => ({ roundId, ...more }),
});

const ofTitle = (more: object = {}, seenBy?: RoleProcedureName): Step => ({
  on: 'title',
  input: (titleId) => ({ titleId, ...more }),
  ...(seenBy && { seenBy }),
});

const reason = '核实情况';
const loggedAt = '2020-09-15T01:00:00.000Z';

/** The five procedures of a ledger's entries. Members see entries and may not change another's: that is told. */
const entrySteps = <K extends 'activity' | 'pair' | 'result' | 'project' | 'member'>(
  kind: K,
  content: object,
) =>
  ({
    [`${kind}.save`]: versioned(kind, { content, reason, loggedAt }, `${kind}.get`),
    [`${kind}.get`]: id(kind),
    [`${kind}.list`]: ofStudio(),
    [`${kind}.remove`]: versioned(kind, { reason }, `${kind}.get`),
    [`${kind}.confirm`]: versioned(kind, {}, `${kind}.get`),
    [`${kind}.comment`]: {
      on: kind,
      input: (_id: string) => ({ id: _id, text: '请补充照片' }),
      seenBy: `${kind}.get`,
    },
  }) as Readonly<Record<`${K}.${'save' | 'get' | 'list' | 'remove' | 'confirm' | 'comment'}`, Step>>;

const aMember = {
  name: '冯样例',
  role: 'member',
  position: '',
  joinedOn: '2020-01-01',
  leftOn: '',
  events: [],
};
const sheet = { marks: {}, remark: '' };

/** Every procedure that goes by capacity, with how it is called. One that is missing here does not compile. */
export const steps: Readonly<Record<RoleProcedureName, Row>> = {
  'application.start': 'nothing',
  'application.get': 'applications',
  'application.showPhone': { on: 'application', input: (_id) => ({ id: _id, field: 'phone' }) },
  'application.list': 'nothing',
  'application.tally': 'nothing',
  'application.save': 'applications',
  'application.submit': 'applications',
  'application.withdraw': 'applications',
  'application.agree': 'applications',
  'application.return': 'applications',
  'application.approve': 'applications',
  'application.reject': 'applications',
  'application.grantExtension': 'applications',
  'form.pdf': { on: 'application', input: (applicationId) => ({ applicationId }) },
  'form.word': { on: 'application', input: (applicationId) => ({ applicationId }) },
  'round.list': 'nothing',
  'round.get': id('round'),
  'round.report': id('round'),
  'round.copy': { on: 'round', input: (fromId) => ({ fromId, year: 2031 }), seenBy: 'round.get' },
  'round.change': versioned('round', { changes: { title: '改动' } }, 'round.get'),
  'round.publish': versioned('round', {}, 'round.get'),
  'round.amendCutoff': versioned('round', { cutoffAt: '2020-10-10T00:00:00Z', reason }, 'round.get'),
  'round.close': versioned('round', {}, 'round.get'),
  'studio.get': ofStudio(),
  'studio.setTrust': 'nothing',
  'studio.closePeriod': 'nothing',
  'studio.glance': ofStudio({ year: 2020 }),
  'studio.photos': ofStudio({ year: 2020 }),
  'ledger.sums': ofStudio({ year: 2020 }),
  'ledger.management': 'nothing',
  'ledger.fillForm': 'nothing',
  'ledger.counted': ofStudio({}),
  'ledger.activitiesAtClosing': ofStudio({ period: '2020-08' }),
  'ledger.resultsAtClosing': ofStudio({ period: '2020-08' }),
  'ledger.pairsAtClosing': ofStudio({ period: '2020-08' }),
  'ledger.projectsAtClosing': ofStudio({ period: '2020-08' }),
  'ledger.membersAtClosing': ofStudio({ period: '2020-08' }),
  'ledger.copyToForm': {
    on: 'result',
    input: (_id) => ({ applicationId: '2020.leader', kind: 'result', id: _id }),
  },
  'paper.ledgerExcel': ofStudio({ ledger: 'activity' }),
  'paper.ledgerPdf': ofStudio({ ledger: 'activity' }),
  'activity.suggest': 'nothing',
  'activity.confirmMany': 'nothing',
  'activity.keepTemplate': 'nothing',
  'activity.dropTemplate': 'nothing',
  ...entrySteps('activity', anActivity()),
  ...entrySteps('pair', aPair()),
  ...entrySteps('result', aResult()),
  ...entrySteps('project', aProject()),
  ...entrySteps('member', aMember),
  'exchange.offer': { on: 'result', input: (resultId) => ({ resultId, method: '分步试用' }) },
  'exchange.withdraw': id('offer', 'exchange.get'),
  'exchange.decide': { on: 'offer', input: (_id) => ({ id: _id, agrees: true }), seenBy: 'exchange.get' },
  'exchange.takeDown': { on: 'offer', input: (_id) => ({ id: _id, reason }), seenBy: 'exchange.get' },
  'exchange.list': 'nothing',
  'exchange.get': id('offer'),
  'exchange.thank': id('offer', 'exchange.get'),
  'exchange.ask': { on: 'offer', input: (_id) => ({ id: _id, text: '怎样申请？' }), seenBy: 'exchange.get' },
  'exchange.answer': {
    on: 'offer',
    input: (_id) => ({ id: _id, questionId: 'question', text: '见附件。' }),
    seenBy: 'exchange.get',
  },
  'exchange.report': { on: 'offer', input: (_id) => ({ id: _id, text: '内容不实' }), seenBy: 'exchange.get' },
  'terms.get': 'nothing',
  'terms.change': 'nothing',
  'selfCheck.list': ofStudio(),
  'selfCheck.get': ofStudio({ from: '2020-01-01' }),
  'selfCheck.file': 'nothing',
  'due.list': 'nothing',
  'due.mine': 'nothing',
  'years.glance': 'nothing',
  'care.list': 'nothing',
  'care.decide': {
    on: 'studio',
    input: (studioId) => ({
      studioId,
      memberId: `${studioId}.leader`,
      year: 2020,
      kind: 'commend',
      outcome: 'approved',
      note: '示例',
      version: null,
    }),
  },
  'paper.careExcel': 'nothing',
  'paper.glanceExcel': 'nothing',
  'paper.glancePdf': 'nothing',
  'assessment.list': 'nothing',
  'assessment.years': ofStudio(),
  'assessment.get': ofStudio({ year: 2020 }),
  'assessment.give': {
    ...ofStudio({ year: 2020, version: null, scores: {}, text: '属实', pin: everyonesPin }),
    seenBy: 'assessment.get',
  },
  'assessment.correct': {
    ...ofStudio({ year: 2020, version: 1, scores: {}, text: '属实', reason, pin: everyonesPin }),
    seenBy: 'assessment.get',
  },
  'paper.filingsExcel': 'nothing',
  'paper.filingsPdf': 'nothing',
  'rule.list': ofStudio(),
  'rule.get': id('rule'),
  'rule.save': versioned(
    'rule',
    { content: { title: '制度', text: '第一条', files: [], inForceFrom: '2020-09-01', reason } },
    'rule.get',
  ),
  'upload.begin': {
    on: 'uploadOwner',
    input: (_id) => ({
      owner: { kind: 'activity', id: _id },
      name: '照片.png',
      size: 10,
      sha256: 'a'.repeat(64),
    }),
  },
  'upload.part': { on: 'upload', input: (_id) => ({ id: _id, index: 0, data: 'AAAA' }) },
  'upload.finish': id('upload'),
  'upload.open': {
    on: 'file',
    input: (fileId) => ({ owner: { kind: 'activity', id: 'activity-with-file' }, fileId }),
  },
  'message.missed': 'nothing',
  'message.phone': id('missed'),
  'message.markTold': id('missed'),
  'message.reach': { on: 'application', input: (_id) => ({ about: [{ kind: 'application', id: _id }] }) },
  'message.urge': {
    on: 'application',
    input: (_id) => ({ about: [{ kind: 'application', id: _id }], line: '' }),
  },
  'invitation.issue': {
    on: 'union',
    input: (unionId) => ({
      name: '新样例',
      phone: '13800000077',
      capacity: 'unitUnion',
      unionId,
      until: null,
    }),
    seenBy: 'union.get',
  },
  'invitation.list': 'nothing',
  'invitation.renew': id('invitation'),
  'invitation.revoke': id('invitation'),
  'union.list': { on: 'union', input: (under) => ({ under }) },
  'union.get': id('union'),
  'union.add': {
    on: 'parentUnion',
    input: (parentId) => ({ parentId, name: '新工会', level: 'unitUnion', unit: null }),
    seenBy: 'union.get',
  },
  'union.change': versioned(
    'union',
    {
      name: '改名工会',
      parentId: 'health',
      level: 'unitUnion',
      unit: { name: '示例医院', industry: '医疗卫生', administrationName: '示例医院党政办公室' },
    },
    'union.get',
  ),
  'union.remove': versioned('union', {}, 'union.get'),
  'post.unassigned': 'nothing',
  'person.get': id('person'),
  'person.showPhone': id('person'),
  'person.change': versioned('person', { name: '改样例' }, 'person.get'),
  'person.giveRole': versioned(
    'person',
    { capacity: 'unitAdministration', unionId: 'hospital', until: null },
    'person.get',
  ),
  'person.endRole': versioned('person', { roleId: 'unit2-unitUnion-hospital', until: null }, 'person.get'),
  'person.unbind': versioned('person', {}, 'person.get'),
  'sheet.put': 'nothing',
  'sheet.preview': { on: 'import', input: (_id) => ({ id: _id, parts: 1 }) },
  'sheet.apply': id('import'),
  'sheet.export': 'nothing',
  'sheet.template': 'nothing',
  'studioSheet.preview': { on: 'import', input: (_id) => ({ id: _id, parts: 1, setsAside: false }) },
  'studioSheet.apply': id('import'),
  'studioSheet.export': 'nothing',
  'studioSheet.template': 'nothing',
  'seal.get': 'nothing',
  'seal.change': versioned('seal', { pin: everyonesPin, users: null }),
  'pin.reset': { on: 'pinOfOfficer', input: (personId) => ({ personId }) },
  'audit.search': 'nothing',
  'fault.list': 'nothing',
  'expert.list': 'nothing',
  'expert.save': {
    on: 'expert',
    input: (personId, version) => ({ personId, version, unionId: null, unitName: '', fields: [], title: '' }),
  },
  'review.open': { on: 'publishedRound', input: (roundId) => ({ roundId }) },
  'review.get': ofRoundAsIs('review'),
  'review.setTerms': ofRound('review', { terms: usualTerms }, 'review.get'),
  'review.chooseExperts': ofRound('review', { expertIds: [] }, 'review.get'),
  'review.assign': { ...ofRoundAsIs('review'), seenBy: 'review.get' },
  'review.reassign': ofRound(
    'review',
    { applicationId: '2020.leader', from: null, to: null, reason },
    'review.get',
  ),
  'review.readings': ofRoundAsIs('review'),
  'review.candidates': {
    on: 'review',
    input: (roundId) => ({ roundId, applicationId: `${roundId}.leader` }),
  },
  'review.ranking': ofRoundAsIs('review'),
  'review.sheets': ofRoundAsIs('review', { applicationId: '2020.leader' }),
  'review.urge': { ...ofRoundAsIs('review', { expertIds: ['expert'], line: '' }), seenBy: 'review.get' },
  'review.recordMeeting': ofRound(
    'review',
    {
      meeting: {
        id: 'meeting-00000001',
        kind: 'panel',
        day: '2020-09-20',
        place: '会议室',
        present: ['赵样例'],
        applicationIds: [],
        decided: '同意',
        files: [],
      },
    },
    'review.get',
  ),
  'review.decide': ofRound(
    'review',
    { applicationId: '2020.leader', decision: { verdict: 'reject', reason } },
    'review.get',
  ),
  'review.decideMany': ofRound(
    'review',
    { applicationIds: ['2020.leader'], decision: { verdict: 'list', class: 3, reason: '' } },
    'review.get',
  ),
  'review.release': ofRound('review', {}, 'review.get'),
  'review.name': ofRound('review', {}, 'review.get'),
  'reading.list': 'nothing',
  'reading.get': id('reading'),
  'reading.ledgers': id('reading'),
  'reading.save': versioned('reading', sheet, 'reading.get'),
  'reading.submit': versioned('reading', sheet, 'reading.get'),
  'reading.declareInterest': {
    on: 'reading',
    input: (_id) => ({ id: _id, reason }),
    seenBy: 'reading.get',
  },
  'reading.sendBack': versioned('reading', { reason }),
  'objection.list': ofRoundAsIs('notice'),
  'objection.showPhone': id('objection'),
  'objection.decide': versioned('objection', { upheld: false, reason }),
  'title.naming': ofRoundAsIs('review'),
  'title.setClass': ofRound('review', { applicationId: '2020.leader', class: 1, reason }, 'title.naming'),
  'title.setPattern': 'nothing',
  'title.list': 'nothing',
  'title.enterOutcome': {
    on: 'application',
    input: (applicationId, version) => ({
      applicationId,
      version,
      outcome: { kind: 'declined', reason },
    }),
  },
  'renewal.list': 'nothing',
  'renewal.get': ofTitle(),
  'renewal.file': ofTitle({ statement: '本周期按计划完成。', files: [] }, 'renewal.get'),
  'renewal.give': versioned(
    'renewal',
    { verdict: 'keep', text: '达标。', improveBy: '', pin: everyonesPin },
    'renewal.get',
  ),
  'appeal.get': ofTitle(),
  'appeal.file': ofTitle({ grounds: '认定的事实与台账不符，请复核。', files: [] }, 'appeal.get'),
  'appeal.hear': versioned(
    'appeal',
    { day: '2020-09-15', present: '马示例', text: '听取陈述。' },
    'appeal.get',
  ),
  'appeal.decide': versioned('appeal', { upheld: true, text: '成立。', pin: everyonesPin }, 'appeal.get'),
  'paper.renewalPdf': id('renewal'),
  'paper.renewalWord': id('renewal'),
  'title.facets': 'nothing',
  'title.unitNaming': { on: 'round', input: (roundId) => ({ roundId }) },
  'title.decideInUnit': {
    on: 'application',
    input: (applicationId, version) => ({ applicationId, version, decision: { kind: 'declined', reason } }),
  },
  'title.endInUnit': versioned('title', { reason }, 'title.get'),
  'title.get': id('title'),
  'title.reissue': versioned(
    'title',
    { reason, studioName: '示例工作室', leaderName: '马示例', unitName: '示例医院' },
    'title.get',
  ),
  'paper.certificate': { on: 'title', input: (titleId) => ({ titleId }) },
  'paper.plaquePdf': { on: 'title', input: (titleId) => ({ titleId }) },
  'paper.plaqueSvg': { on: 'title', input: (titleId) => ({ titleId }) },
  'paper.namingDocument': ofRoundAsIs('named'),
  'paper.namingZip': ofRoundAsIs('named'),
  'paper.titles': 'nothing',
  'paper.roundExcel': { on: 'round', input: (roundId) => ({ roundId }) },
  'paper.dossier': ofRoundAsIs('publishedRound'),
  'paper.dossierEnd': 'nothing',
  'paper.payments': ofRoundAsIs('publishedRound'),
  'paper.settlement': ofRoundAsIs('publishedRound'),
  'paper.spendings': id('subsidy'),
  'subsidy.list': 'nothing',
  'subsidy.ofRound': ofRoundAsIs('review'),
  'subsidy.get': id('subsidy'),
  'subsidy.setBudget': ofRound('review', { budget: 1_000_000 }),
  'subsidy.propose': { on: 'title', input: (titleId) => ({ titleId, amount: 1_000_000 }) },
  'subsidy.approve': versioned('subsidy', {}, 'subsidy.get'),
  'subsidy.pay': versioned('subsidy', { reference: '凭证1' }, 'subsidy.get'),
  'subsidy.markReturned': versioned('subsidy', { reason }, 'subsidy.get'),
  'spending.add': versioned(
    'subsidy',
    {
      spending: {
        id: 'spending-0000001',
        day: '2020-09-14',
        kind: '设备',
        purpose: '耗材',
        amount: 100,
        approvedBy: '马示例',
        receipts: [],
      },
    },
    'subsidy.get',
  ),
  'spending.ask': versioned('subsidy', { spendingId: 'spending-0000001', text: '请说明' }, 'subsidy.get'),
  'spending.explain': versioned('subsidy', { spendingId: 'spending-0000001', text: '已说明' }, 'subsidy.get'),
  'spending.withdraw': versioned('subsidy', { spendingId: 'spending-0000001', reason }, 'subsidy.get'),
};
