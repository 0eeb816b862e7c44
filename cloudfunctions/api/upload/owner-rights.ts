import { answersFor, mayEdit } from '@domain/application/rights';
import { Failure } from '@domain/failure/failure';
import type { FileOwner, OwnerKind } from '@domain/files/owner';
import { entryRights } from '@domain/ledger/rights';
import { sheetId } from '@domain/review/sheet';
import { sinceRemoved } from '@domain/studio/since-removed';
import { studioIdOf } from '@domain/studio/studio';
import { loadApplication } from '@platform/applications/load-application';
import { findById, findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import {
  activityRules,
  type EntryRules,
  memberRules,
  pairRules,
  projectRules,
  resultRules,
} from '@platform/entries/entry-rules';
import { entryById } from '@platform/entries/entry-store';
import { refsIn } from '@platform/files/attached-files';
import { placeOfReview } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import { reachStudio } from '@platform/studios/reach-studio';
import { placeOfSubsidy } from '@platform/titles/place-of-subsidy';
import { placeOfTitle } from '@platform/titles/place-of-title';
import { reachTitle } from '@platform/titles/reach-title';
import { actorOf } from '../application/actor-of';
import { assertMaySave, reachRule } from '../rule/reach-rule';
import { placeOfSeal } from '../seal/place-of-seal';

/** Who may add files to a kind of owner, and who may open them. */
interface OwnerRights {
  /** Files of one owner at most, those no longer referred to included. */
  readonly most: number;
  /** @throws Failure where the caller may not add a file now */
  readonly assertMayAdd: (call: RoleCall, id: string) => Promise<void>;
  /**
   * Whether the caller may open the file because of what refers to it; whoever has uploaded it always may.
   * @throws Failure NOT_FOUND where the owner is nothing to the caller
   */
  readonly shows: (call: RoleCall, id: string, fileId: string) => Promise<boolean>;
}

const mostReadings = 500;

/** An expert opens what belongs to the form as last submitted, of applications that are given to him or her. */
const showsToExpert = async (
  { person }: RoleCall,
  applicationId: string,
  fileId: string,
): Promise<boolean> => {
  const [sheet, application] = await Promise.all([
    findById('sheets', sheetId(applicationId, person._id)),
    findById('applications', applicationId),
  ]);
  if (!sheet || sheet.withdrawn || !application) throw notFound();
  return refsIn(application.forms.at(-1)?.answers).has(fileId);
};

/** Whether an application of the studio's leader is given to the expert, whose ledgers he or she then reads. */
const readsStudio = async ({ person }: RoleCall, studioId: string): Promise<boolean> => {
  const sheets = await findMany('sheets', {
    where: { expertId: person._id, withdrawn: null },
    fields: ['applicationId'],
    limit: mostReadings,
  });
  const applications = await findMany('applications', {
    where: { _id: { $in: sheets.map(({ applicationId }) => applicationId) } },
    fields: ['leaderId'],
    limit: mostReadings,
  });
  return applications.some(({ leaderId }) => studioIdOf(leaderId) === studioId);
};

const ofApplication: OwnerRights = {
  most: 300,
  assertMayAdd: async (call, id) => {
    const { actor } = await actorOf(call);
    const application = await loadApplication(id, actor);
    if (application.leaderId !== call.person._id) throw notFound();
    if (mayEdit(application, actor)) return;
    throw new Failure('WRONG_STATE', { message: '申报表已提交，现在不能再上传附件。' });
  },
  shows: async (call, id, fileId) => {
    if (call.role.capacity === 'expert') return showsToExpert(call, id, fileId);
    const { actor } = await actorOf(call);
    const application = await loadApplication(id, actor);
    // The leader also sees what has been uploaded and not yet saved into the form.
    return mayEdit(application, actor) || refsIn(answersFor(application, actor)).has(fileId);
  },
};

const ofEntry = <Content>(rules: EntryRules<Content>): OwnerRights => ({
  most: 100,
  assertMayAdd: async (call, id) => {
    const entry = await entryById(rules, id);
    // Photos travel before the entry that shows them: its id is made on the phone.
    const { standing, studio } = await reachStudio(call, entry?.studioId, 'ledger');
    if (standing === 'officer') throw notFound();
    if (studio.state.kind === 'removed') throw sinceRemoved(studio.name, studio.state.since);
    if (!entry || entryRights(entry, { personId: call.person._id, standing }).change) return;
    throw new Failure('NOT_ALLOWED', { message: `这条记录由${entry.author.name}填写，您不能添加文件。` });
  },
  shows: async (call, id, fileId) => {
    const entry = await entryById(rules, id);
    if (!entry) return false;
    if (call.role.capacity === 'expert') {
      if (entry.waiting || entry.gone || !(await readsStudio(call, entry.studioId))) throw notFound();
      return refsIn(entry.content).has(fileId);
    }
    await reachStudio(call, entry.studioId, 'ledger');
    return refsIn([entry.content, ...entry.earlier.map(({ content }) => content)]).has(fileId);
  },
});

/** Pictures and minutes of a review's meetings are the industry union's alone. */
const ofReview: OwnerRights = {
  most: 500,
  assertMayAdd: async (call, id) => {
    assertGranted(call, 'review.recordMeeting', await findById('reviews', id), placeOfReview(call));
  },
  shows: async (call, id) => {
    assertGranted(call, 'review.get', await findById('reviews', id), placeOfReview(call));
    return true;
  },
};

/** Receipts: the leader adds them, whoever sees the subsidy sees them. */
const ofSubsidy: OwnerRights = {
  most: 500,
  assertMayAdd: async (call, id) => {
    assertGranted(call, 'spending.add', await findById('subsidies', id), placeOfSubsidy(call));
  },
  shows: async (call, id, fileId) => {
    const found = await findById('subsidies', id);
    const { spendings } = assertGranted(call, 'subsidy.get', found, placeOfSubsidy(call));
    return refsIn(spendings).has(fileId);
  },
};

/** Files of a rule travel before its first version: its id says whose it is to be. */
const ofRule: OwnerRights = {
  most: 200,
  assertMayAdd: async (call, id) => {
    assertMaySave(call, await reachRule(call, id));
  },
  shows: async (call, id, fileId) => {
    await reachRule(call, id);
    return refsIn((await findById('rules', id))?.versions).has(fileId);
  },
};

/** The document by which the region or the nation has given a title: uploaded before the title is there. */
const ofTitle: OwnerRights = {
  most: 50,
  assertMayAdd: ({ role }) => {
    if (role.capacity !== 'industryUnion') throw notFound();
    return Promise.resolve();
  },
  shows: async (call, id, fileId) => {
    const title = await findById('titles', id);
    if (!title) return false;
    assertGranted(call, 'title.get', title, placeOfTitle(call));
    return refsIn(title.documents).has(fileId);
  },
};

/** A seal's own pictures: of the officers who look after it alone. Papers show them by their own links. */
const ofSeal: OwnerRights = {
  most: 100,
  assertMayAdd: async (call, id) => {
    assertGranted(call, 'seal.change', await findById('seals', id), placeOfSeal(call));
  },
  shows: async (call, id, fileId) => {
    const seal = assertGranted(call, 'seal.get', await findById('seals', id), placeOfSeal(call));
    return seal.looks?.some(({ picture }) => picture === fileId) === true;
  },
};

/** Id of the title that a renewal's id speaks of: `renewal.TITLE.2.1`. */
const titleOfRenewal = (id: string): string => /^renewal\.(.+)\.\d+\.\d+$/.exec(id)?.[1] ?? '';

/** Papers of a renewal travel before it is filed: its id says whose it is to be. */
const ofRenewal: OwnerRights = {
  most: 100,
  assertMayAdd: async (call, id) => {
    await reachTitle(call, 'renewal.file', titleOfRenewal(id), 'renewal.get');
  },
  shows: async (call, id, fileId) => {
    await reachTitle(call, 'renewal.get', titleOfRenewal(id));
    return refsIn((await findById('renewals', id))?.files).has(fileId);
  },
};

/** Papers of an appeal, before it is filed; the title is that of the renewal, or of the change, that it is against. */
const ofAppeal: OwnerRights = {
  most: 100,
  assertMayAdd: async (call, id) => {
    await reachTitle(call, 'appeal.file', await titleOfAppeal(id), 'appeal.get');
  },
  shows: async (call, id, fileId) => {
    await reachTitle(call, 'appeal.get', await titleOfAppeal(id));
    return refsIn((await findById('appeals', id))?.files).has(fileId);
  },
};

const titleOfAppeal = async (id: string): Promise<string> => {
  const cause = id.replace(/^appeal\./, '');
  const [title] = await findMany('titles', { where: { 'history.cause': cause }, fields: ['_id'], limit: 1 });
  return title?._id ?? '';
};

const rights: Readonly<Record<OwnerKind, OwnerRights>> = {
  application: ofApplication,
  activity: ofEntry(activityRules),
  pair: ofEntry(pairRules),
  result: ofEntry(resultRules),
  project: ofEntry(projectRules),
  member: ofEntry(memberRules),
  review: ofReview,
  subsidy: ofSubsidy,
  title: ofTitle,
  rule: ofRule,
  seal: ofSeal,
  renewal: ofRenewal,
  appeal: ofAppeal,
};

/** @returns who may add and open files of this owner */
export const rightsOfOwner = ({ kind }: FileOwner): OwnerRights => rights[kind];
