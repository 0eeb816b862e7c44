import { answersFor, mayEdit } from '@domain/application/rights';
import { Failure } from '@domain/failure/failure';
import type { FileOwner, OwnerKind } from '@domain/files/owner';
import { entryRights } from '@domain/ledger/rights';
import { loadApplication } from '@platform/applications/load-application';
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
import { reachStudio } from '@platform/studios/reach-studio';
import { actorOf } from '../application/actor-of';

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
    const { standing } = await reachStudio(call, entry?.studioId, 'ledger');
    if (standing === 'officer') throw notFound();
    if (!entry || entryRights(entry, { personId: call.person._id, standing }).change) return;
    throw new Failure('NOT_ALLOWED', { message: `这条记录由${entry.author.name}填写，您不能添加文件。` });
  },
  shows: async (call, id, fileId) => {
    const entry = await entryById(rules, id);
    if (!entry) return false;
    await reachStudio(call, entry.studioId, 'ledger');
    return refsIn([entry.content, ...entry.earlier.map(({ content }) => content)]).has(fileId);
  },
});

const rights: Readonly<Record<OwnerKind, OwnerRights>> = {
  application: ofApplication,
  activity: ofEntry(activityRules),
  pair: ofEntry(pairRules),
  result: ofEntry(resultRules),
  project: ofEntry(projectRules),
  member: ofEntry(memberRules),
};

/** @returns who may add and open files of this owner */
export const rightsOfOwner = ({ kind }: FileOwner): OwnerRights => rights[kind];
