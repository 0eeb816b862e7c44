import type { apiRights } from '@domain/rights/rights';
import type { ProceduresFor } from '@platform/door/procedure';
import {
  activityRules,
  memberRules,
  pairRules,
  projectRules,
  resultRules,
} from '@platform/entries/entry-rules';
import {
  commentActivity,
  confirmActivity,
  removeActivity,
  saveActivity,
} from './activity/activity-procedures';
import { confirmActivities } from './activity/confirm-many';
import { dropTemplate } from './activity/drop-template';
import { getActivity } from './activity/get-activity';
import { keepTemplate } from './activity/keep-template';
import { listActivities } from './activity/list-activities';
import { suggestActivity } from './activity/suggest-activity';
import { decideAppeal } from './appeal/decide-appeal';
import { fileAppeal } from './appeal/file-appeal';
import { getAppeals } from './appeal/get-appeals';
import { hearAppeal } from './appeal/hear-appeal';
import { agreeToApplication } from './application/agree-to-application';
import { approveApplication } from './application/approve-application';
import { getApplication } from './application/get-application';
import { grantExtension } from './application/grant-extension';
import { listApplications } from './application/list-applications';
import { rejectApplication } from './application/reject-application';
import { returnApplication } from './application/return-application';
import { saveDraft } from './application/save-draft';
import { showPhone } from './application/show-phone';
import { startApplication } from './application/start-application';
import { submitApplication } from './application/submit-application';
import { tallyApplications } from './application/tally-applications';
import { withdrawApplication } from './application/withdraw-application';
import { correctAssessment } from './assessment/correct-assessment';
import { getAssessment } from './assessment/get-assessment';
import { giveAssessment } from './assessment/give-assessment';
import { listAssessments } from './assessment/list-assessments';
import { listYears } from './assessment/list-years';
import { searchAudit } from './audit/search-audit';
import { decideCare } from './care/decide-care';
import { listCare } from './care/list-care';
import { checkForm } from './check/check-form';
import { checkRound } from './check/check-round';
import { askSignIn } from './desk/ask-sign-in';
import { collectSignIn } from './desk/collect-sign-in';
import { confirmSignIn } from './desk/confirm-sign-in';
import { lookAtSignIn } from './desk/look-at-sign-in';
import { refuseSignIn } from './desk/refuse-sign-in';
import { listDue } from './due/list-due';
import { listDuties } from './due/list-duties';
import { decideOffer, takeDownOffer, withdrawOffer } from './exchange/judge-offer';
import { getOffer, listOffers } from './exchange/list-offers';
import { offerResult } from './exchange/offer-result';
import { answerOffer, askOffer, reportOffer, thankOffer } from './exchange/speak-on-offer';
import { listExperts } from './expert/list-experts';
import { saveExpert } from './expert/save-expert';
import { listFaults } from './fault/list-faults';
import { reportFaults } from './fault/report-faults';
import { glanceYears } from './glance/glance-years';
import { acceptInvitation } from './invitation/accept-invitation';
import { issueInvitation } from './invitation/issue-invitation';
import { listInvitations } from './invitation/list-invitations';
import { readInvitation } from './invitation/read-invitation';
import { renewInvitation } from './invitation/renew-invitation';
import { revokeInvitation } from './invitation/revoke-invitation';
import { copyToForm } from './ledger/copy-to-form';
import { countForRound } from './ledger/count-for-round';
import { fillForm } from './ledger/fill-form';
import { ledgerAtClosingOf } from './ledger/ledger-at-closing';
import { listStudios } from './ledger/list-studios';
import { sumLedger } from './ledger/sum-ledger';
import { getMe } from './me/get-me';
import {
  commentMember,
  confirmMember,
  getMember,
  listMembers,
  removeMember,
} from './member/member-procedures';
import { saveMember } from './member/save-member';
import { getPair } from './mentoring/get-pair';
import { listPairs } from './mentoring/list-pairs';
import { commentPair, confirmPair, removePair, savePair } from './mentoring/pair-procedures';
import { findReach } from './message/find-reach';
import { listMessages } from './message/list-messages';
import { listMissed } from './message/list-missed';
import { markTold } from './message/mark-told';
import { phoneOfMissed } from './message/phone-of-missed';
import { readMessages } from './message/read-messages';
import { urge } from './message/urge';
import { decideObjection } from './notice/decide-objection';
import { getNotice } from './notice/get-notice';
import { listNotices } from './notice/list-notices';
import { listObjections } from './notice/list-objections';
import { objectToNotice } from './notice/object-to-notice';
import { showObjectorPhone } from './notice/show-objector-phone';
import { getPin } from './pin/get-pin';
import { renewPin } from './pin/renew-pin';
import { resetPin } from './pin/reset-pin';
import { setPin } from './pin/set-pin';
import { correctOwn } from './privacy/correct-own';
import { eraseOwn } from './privacy/erase-own';
import { exportOwn } from './privacy/export-own';
import { seeHeld } from './privacy/see-held';
import {
  commentProject,
  confirmProject,
  getProject,
  listProjects,
  removeProject,
  saveProject,
} from './project/project-procedures';
import { declareInterest } from './reading/declare-interest';
import { getReading } from './reading/get-reading';
import { listOwnReadings } from './reading/list-readings';
import { readLedgers } from './reading/read-ledgers';
import { saveReading } from './reading/save-reading';
import { sendReadingBack } from './reading/send-reading-back';
import { submitReading } from './reading/submit-reading';
import { addUnion } from './register/add-union';
import { changePerson } from './register/change-person';
import { changeUnion } from './register/change-union';
import { endRole } from './register/end-role';
import { getPerson } from './register/get-person';
import { getUnion } from './register/get-union';
import { giveRole } from './register/give-role';
import { listUnassignedPosts } from './register/list-unassigned-posts';
import { listUnions } from './register/list-unions';
import { removeUnion } from './register/remove-union';
import { showPersonPhone } from './register/show-person-phone';
import { unbindPerson } from './register/unbind-person';
import { fileRenewal } from './renewal/file-renewal';
import { getRenewal } from './renewal/get-renewal';
import { giveRenewal } from './renewal/give-renewal';
import { listRenewals } from './renewal/list-renewals';
import {
  commentResult,
  confirmResult,
  getResult,
  listResults,
  removeResult,
  saveResult,
} from './result/result-procedures';
import { assignReaders } from './review/assign-readers';
import { chooseExperts } from './review/choose-experts';
import { decideApplication } from './review/decide-application';
import { decideMany } from './review/decide-many';
import { getReview } from './review/get-review';
import { listCandidates } from './review/list-candidates';
import { listReadings } from './review/list-readings';
import { listSheets } from './review/list-sheets';
import { nameStudios } from './review/name-studios';
import { openReview } from './review/open-review';
import { rankApplications } from './review/rank-applications';
import { reassignReader } from './review/reassign-reader';
import { recordMeeting } from './review/record-meeting';
import { releaseDecisions } from './review/release-decisions';
import { setReviewTerms } from './review/set-review-terms';
import { urgeExperts } from './review/urge-experts';
import { amendCutoff } from './round/amend-cutoff';
import { changeRound } from './round/change-round';
import { closeRound } from './round/close-round';
import { copyRound } from './round/copy-round';
import { getRound } from './round/get-round';
import { listRounds } from './round/list-rounds';
import { publishRound } from './round/publish-round';
import { reportRound } from './round/report-round';
import { getRule } from './rule/get-rule';
import { listRules } from './rule/list-rules';
import { saveRule } from './rule/save-rule';
import { changeSeal } from './seal/change-seal';
import { getSeal } from './seal/get-seal';
import { fileSelfCheck } from './self-check/file-self-check';
import { getSelfCheck } from './self-check/get-self-check';
import { listSelfChecks } from './self-check/list-self-checks';
import { endSession, leaveSession } from './session/end-session';
import { listSessions } from './session/list-sessions';
import { closePeriod } from './studio/close-period';
import { getStudio } from './studio/get-studio';
import { glanceAtStudio } from './studio/glance-at-studio';
import { listPhotos } from './studio/list-photos';
import { setTrust } from './studio/set-trust';
import { getSubscriptions } from './subscription/get-subscriptions';
import { reportPrompt } from './subscription/report-prompt';
import { addSpending } from './subsidy/add-spending';
import { approveSubsidy } from './subsidy/approve-subsidy';
import { askAboutSpending, explainSpending } from './subsidy/ask-about-spending';
import { getSubsidy } from './subsidy/get-subsidy';
import { listSubsidies } from './subsidy/list-subsidies';
import { markReturned } from './subsidy/mark-returned';
import { paySubsidy } from './subsidy/pay-subsidy';
import { proposeSubsidy } from './subsidy/propose-subsidy';
import { roundSubsidies } from './subsidy/round-subsidies';
import { setBudget } from './subsidy/set-budget';
import { withdrawSpending } from './subsidy/withdraw-spending';
import { changeTerms } from './terms/change-terms';
import { getTerms } from './terms/get-terms';
import { checkCertificate } from './title/check-certificate';
import { decideInUnit } from './title/decide-in-unit';
import { endInUnit } from './title/end-in-unit';
import { enterOutcome } from './title/enter-outcome';
import { getNaming } from './title/get-naming';
import { getTitle } from './title/get-title';
import { getUnitNaming } from './title/get-unit-naming';
import { listTitles } from './title/list-titles';
import { reissueCertificate } from './title/reissue-certificate';
import { setClass } from './title/set-class';
import { setPattern } from './title/set-pattern';
import { titleFacets } from './title/title-facets';
import { beginUpload } from './upload/begin-upload';
import { finishUpload } from './upload/finish-upload';
import { openFile } from './upload/open-file';
import { putPart } from './upload/put-part';

/** Every procedure of this function by name. The type of this table types the clients. */
export const procedures = {
  'me.get': getMe,
  'round.list': listRounds,
  'round.get': getRound,
  'round.report': reportRound,
  'round.copy': copyRound,
  'round.change': changeRound,
  'round.publish': publishRound,
  'round.amendCutoff': amendCutoff,
  'round.close': closeRound,
  'application.start': startApplication,
  'application.get': getApplication,
  'application.showPhone': showPhone,
  'application.list': listApplications,
  'application.tally': tallyApplications,
  'application.save': saveDraft,
  'application.submit': submitApplication,
  'application.withdraw': withdrawApplication,
  'application.agree': agreeToApplication,
  'application.return': returnApplication,
  'application.approve': approveApplication,
  'application.reject': rejectApplication,
  'application.grantExtension': grantExtension,
  'studio.get': getStudio,
  'studio.setTrust': setTrust,
  'studio.closePeriod': closePeriod,
  'studio.glance': glanceAtStudio,
  'studio.photos': listPhotos,
  'ledger.sums': sumLedger,
  'ledger.management': listStudios,
  'ledger.fillForm': fillForm,
  'ledger.copyToForm': copyToForm,
  'ledger.counted': countForRound,
  'ledger.activitiesAtClosing': ledgerAtClosingOf('ledger.activitiesAtClosing', activityRules),
  'ledger.resultsAtClosing': ledgerAtClosingOf('ledger.resultsAtClosing', resultRules),
  'ledger.membersAtClosing': ledgerAtClosingOf('ledger.membersAtClosing', memberRules),
  'ledger.pairsAtClosing': ledgerAtClosingOf('ledger.pairsAtClosing', pairRules),
  'ledger.projectsAtClosing': ledgerAtClosingOf('ledger.projectsAtClosing', projectRules),
  'activity.suggest': suggestActivity,
  'activity.save': saveActivity,
  'activity.get': getActivity,
  'activity.list': listActivities,
  'activity.remove': removeActivity,
  'activity.confirm': confirmActivity,
  'activity.confirmMany': confirmActivities,
  'activity.comment': commentActivity,
  'activity.keepTemplate': keepTemplate,
  'activity.dropTemplate': dropTemplate,
  'pair.save': savePair,
  'pair.get': getPair,
  'pair.list': listPairs,
  'pair.remove': removePair,
  'pair.confirm': confirmPair,
  'pair.comment': commentPair,
  'result.save': saveResult,
  'result.get': getResult,
  'result.list': listResults,
  'result.remove': removeResult,
  'result.confirm': confirmResult,
  'result.comment': commentResult,
  'project.save': saveProject,
  'project.get': getProject,
  'project.list': listProjects,
  'project.remove': removeProject,
  'project.confirm': confirmProject,
  'project.comment': commentProject,
  'member.save': saveMember,
  'member.get': getMember,
  'member.list': listMembers,
  'member.remove': removeMember,
  'member.confirm': confirmMember,
  'member.comment': commentMember,
  'exchange.offer': offerResult,
  'exchange.withdraw': withdrawOffer,
  'exchange.decide': decideOffer,
  'exchange.takeDown': takeDownOffer,
  'exchange.list': listOffers,
  'exchange.get': getOffer,
  'exchange.thank': thankOffer,
  'exchange.ask': askOffer,
  'exchange.answer': answerOffer,
  'exchange.report': reportOffer,
  'upload.begin': beginUpload,
  'upload.part': putPart,
  'upload.finish': finishUpload,
  'upload.open': openFile,
  'message.list': listMessages,
  'message.read': readMessages,
  'message.missed': listMissed,
  'message.phone': phoneOfMissed,
  'message.markTold': markTold,
  'message.reach': findReach,
  'message.urge': urge,
  'subscription.get': getSubscriptions,
  'subscription.report': reportPrompt,
  'invitation.issue': issueInvitation,
  'invitation.list': listInvitations,
  'invitation.renew': renewInvitation,
  'invitation.revoke': revokeInvitation,
  'invitation.read': readInvitation,
  'invitation.accept': acceptInvitation,
  'union.list': listUnions,
  'union.get': getUnion,
  'union.add': addUnion,
  'union.change': changeUnion,
  'union.remove': removeUnion,
  'post.unassigned': listUnassignedPosts,
  'person.get': getPerson,
  'person.showPhone': showPersonPhone,
  'person.change': changePerson,
  'person.giveRole': giveRole,
  'person.endRole': endRole,
  'person.unbind': unbindPerson,
  'desk.ask': askSignIn,
  'desk.collect': collectSignIn,
  'desk.look': lookAtSignIn,
  'desk.confirm': confirmSignIn,
  'desk.refuse': refuseSignIn,
  'session.list': listSessions,
  'session.end': endSession,
  'session.leave': leaveSession,
  'privacy.held': seeHeld,
  'privacy.correct': correctOwn,
  'privacy.export': exportOwn,
  'privacy.erase': eraseOwn,
  'check.form': checkForm,
  'check.round': checkRound,
  'fault.report': reportFaults,
  'fault.list': listFaults,
  'seal.get': getSeal,
  'seal.change': changeSeal,
  'pin.get': getPin,
  'pin.set': setPin,
  'pin.renew': renewPin,
  'pin.reset': resetPin,
  'audit.search': searchAudit,
  'expert.list': listExperts,
  'expert.save': saveExpert,
  'review.open': openReview,
  'review.get': getReview,
  'review.setTerms': setReviewTerms,
  'review.chooseExperts': chooseExperts,
  'review.assign': assignReaders,
  'review.reassign': reassignReader,
  'review.readings': listReadings,
  'review.candidates': listCandidates,
  'review.ranking': rankApplications,
  'review.sheets': listSheets,
  'review.urge': urgeExperts,
  'review.recordMeeting': recordMeeting,
  'review.decide': decideApplication,
  'review.decideMany': decideMany,
  'review.release': releaseDecisions,
  'review.name': nameStudios,
  'reading.list': listOwnReadings,
  'reading.get': getReading,
  'reading.ledgers': readLedgers,
  'reading.save': saveReading,
  'reading.submit': submitReading,
  'reading.declareInterest': declareInterest,
  'reading.sendBack': sendReadingBack,
  'notice.list': listNotices,
  'notice.get': getNotice,
  'notice.object': objectToNotice,
  'objection.list': listObjections,
  'objection.showPhone': showObjectorPhone,
  'objection.decide': decideObjection,
  'title.naming': getNaming,
  'title.setClass': setClass,
  'title.setPattern': setPattern,
  'title.list': listTitles,
  'title.enterOutcome': enterOutcome,
  'title.facets': titleFacets,
  'title.unitNaming': getUnitNaming,
  'title.decideInUnit': decideInUnit,
  'title.endInUnit': endInUnit,
  'title.get': getTitle,
  'title.reissue': reissueCertificate,
  'title.check': checkCertificate,
  'subsidy.list': listSubsidies,
  'subsidy.get': getSubsidy,
  'subsidy.ofRound': roundSubsidies,
  'subsidy.setBudget': setBudget,
  'subsidy.propose': proposeSubsidy,
  'subsidy.approve': approveSubsidy,
  'subsidy.pay': paySubsidy,
  'subsidy.markReturned': markReturned,
  'spending.add': addSpending,
  'spending.withdraw': withdrawSpending,
  'terms.get': getTerms,
  'terms.change': changeTerms,
  'selfCheck.list': listSelfChecks,
  'selfCheck.get': getSelfCheck,
  'selfCheck.file': fileSelfCheck,
  'due.list': listDue,
  'due.mine': listDuties,
  'years.glance': glanceYears,
  'care.list': listCare,
  'care.decide': decideCare,
  'assessment.list': listAssessments,
  'assessment.years': listYears,
  'assessment.get': getAssessment,
  'assessment.give': giveAssessment,
  'assessment.correct': correctAssessment,
  'renewal.list': listRenewals,
  'renewal.get': getRenewal,
  'renewal.file': fileRenewal,
  'renewal.give': giveRenewal,
  'appeal.get': getAppeals,
  'appeal.file': fileAppeal,
  'appeal.hear': hearAppeal,
  'appeal.decide': decideAppeal,
  'rule.list': listRules,
  'rule.get': getRule,
  'rule.save': saveRule,
  'spending.ask': askAboutSpending,
  'spending.explain': explainSpending,
} as const satisfies ProceduresFor<keyof typeof apiRights>;
export type Procedures = typeof procedures;
