import { isDeepStrictEqual } from 'node:util';
import { Failure } from '@domain/failure/failure';
import { type Confirmation, entryNames } from '@domain/ledger/entry';
import { amend, enter, type Writing } from '@domain/ledger/keep';
import { entryRights, mayEnter } from '@domain/ledger/rights';
import type { OutgoingMessage } from '@domain/messages/message';
import { dayInShanghai, exactMinute, type Instant } from '@domain/time/shanghai';
import { wasHandled } from '../commit/commit';
import type { RoleCall } from '../door/procedure';
import { notFound } from '../door/refusals';
import { withStoredFiles } from '../files/attached-files';
import { type ReachedStudio, reachStudio } from '../studios/reach-studio';
import { rosterOf } from '../studios/roster';
import type { EntryRules, StoredEntry } from './entry-rules';
import { type Beside, commitEntry, commitEntryChange, entryById } from './entry-store';
import { withRosterNames } from './named-in';

/** What a phone sends of an entry. */
export interface SavedInput<Content> {
  readonly id: string;
  /** The version seen; null for an entry made on this phone. */
  readonly version: number | null;
  readonly content: Content;
  readonly reason: string;
  readonly loggedAt: Instant | null;
}

/** What a kind of entry adds to being saved. */
export interface SaveSteps<Content> {
  /** The person the entry is about, for the member ledger. */
  readonly about?: (id: string, studioId: string) => string | null;
  /** Checks what the content refers to, and gives what is kept beside it. */
  readonly beside?: (
    content: Content,
    before: StoredEntry<Content> | null,
    studioId: string,
  ) => Promise<Beside>;
}

/** An entry as it is now, and the studio it is in. */
export interface Reached<Content> extends ReachedStudio {
  readonly entry: StoredEntry<Content>;
}

/** @returns how the caller's entries stand at once */
const standingConfirmation = ({ studio, standing }: ReachedStudio, call: RoleCall): Confirmation | null => {
  if (standing === 'leader') return { by: 'leader', at: call.now, name: call.person.name };
  return studio.trustsEntries ? { by: 'trust', at: call.now, name: studio.leaderName } : null;
};

/** @returns who writes, when, and what the studio has settled */
export const writingOf = (reached: ReachedStudio, call: RoleCall, reason: string): Writing => ({
  by: { personId: call.person._id, name: call.person.name },
  now: call.now,
  reason,
  closings: reached.studio.closings,
  confirmation: standingConfirmation(reached, call),
});

const overtaken = <Content>({ kind }: EntryRules<Content>, entry: StoredEntry<Content>): Failure =>
  new Failure('CONFLICT', {
    message: `这条${entryNames[kind]}已由${entry.changedBy.name}于${exactMinute(entry.changedAt)}修改过，您这次的内容没有写入。请对照两份内容，选择保留哪一份。`,
    log: `CONFLICT at version ${entry.version}`,
  });

/** One message a studio and Shanghai day, however much is logged: the leader finds all that waits behind it. */
const toConfirm = <Content>(
  { now, person }: RoleCall,
  { kind }: EntryRules<Content>,
  { _id, name, leaderId }: ReachedStudio['studio'],
): OutgoingMessage => ({
  key: `${_id}:${dayInShanghai(now)}:activityToConfirm`,
  kind: 'activityToConfirm',
  to: { kind: 'person', personId: leaderId },
  title: '有新的记录待确认',
  text: `${person.name}填写了${entryNames[kind]}，请在台账中确认。`,
  link: { kind: 'studio', studioId: _id },
  at: now,
  facts: { subject: name, from: person.name },
});

const settled = async <Content>(
  rules: EntryRules<Content>,
  studioId: string,
  id: string,
  before: Content | null,
  content: Content,
): Promise<Content> => {
  const [roster, attached] = await Promise.all([
    rosterOf(studioId),
    withStoredFiles({ kind: rules.kind, id }, before, content),
  ]);
  return withRosterNames(attached, roster);
};

const make = async <Content>(
  call: RoleCall,
  rules: EntryRules<Content>,
  input: SavedInput<Content>,
  steps: SaveSteps<Content>,
): Promise<Reached<Content> & { readonly isNew: boolean }> => {
  const reached = await reachStudio(call);
  const { studio, standing } = reached;
  const about = steps.about?.(input.id, studio._id) ?? null;
  if (!mayEnter(rules.kind, { personId: call.person._id, standing }, about)) throw notFound();
  const content = await settled(rules, studio._id, input.id, null, input.content);
  const beside = await steps.beside?.(content, null, studio._id);
  const begun = {
    _id: input.id,
    studioId: studio._id,
    unionPath: studio.unionPath,
    content,
    loggedAt: input.loggedAt,
  };
  const entry = enter(begun, rules.daysOf(content), writingOf(reached, call, input.reason));
  const personId = steps.about === undefined ? {} : { personId: about };
  const messages = entry.confirmation === null ? [toConfirm(call, rules, studio)] : [];
  const { document, isNew } = await commitEntry(call, rules, entry, { ...personId, ...beside }, messages);
  return { ...reached, entry: document, isNew };
};

const change = async <Content>(
  call: RoleCall,
  rules: EntryRules<Content>,
  stored: StoredEntry<Content>,
  input: SavedInput<Content>,
  steps: SaveSteps<Content>,
): Promise<Reached<Content>> => {
  const reached = await reachStudio(call, stored.studioId);
  if (wasHandled(stored, call.requestId)) return { ...reached, entry: stored };
  const name = entryNames[rules.kind];
  if (stored.removal) {
    throw new Failure('WRONG_STATE', {
      message: `这条${name}已被${stored.removal.by.name}撤下，不能再修改。`,
    });
  }
  if (!entryRights(stored, { personId: call.person._id, standing: reached.standing }).change) {
    throw new Failure('NOT_ALLOWED', { message: `这条${name}由${stored.author.name}填写，您不能修改。` });
  }
  const content = await settled(rules, stored.studioId, stored._id, stored.content, input.content);
  // The same content again, under whatever request, is what the person wants to be there.
  if (isDeepStrictEqual(content, stored.content)) return { ...reached, entry: stored };
  if (input.version !== stored.version) throw overtaken(rules, stored);
  const beside = await steps.beside?.(content, stored, stored.studioId);
  const days = [...rules.daysOf(stored.content), ...rules.daysOf(content)];
  const changed = amend(stored, content, days, writingOf(reached, call, input.reason));
  return { ...reached, entry: await commitEntryChange(call, rules, stored, changed, beside) };
};

/**
 * Makes or changes an entry. The id is made on the phone: whoever sends the same entry again, from the queue of
 * a phone without signal or from a second phone, finds it there.
 * @throws Failure CONFLICT, naming who has changed it meanwhile; nothing is overwritten
 */
export const saveEntry = async <Content>(
  call: RoleCall,
  rules: EntryRules<Content>,
  input: SavedInput<Content>,
  steps: SaveSteps<Content> = {},
): Promise<Reached<Content>> => {
  const stored = await entryById(rules, input.id);
  if (stored) return change(call, rules, stored, input, steps);
  const made = await make(call, rules, input, steps);
  return made.isNew ? made : change(call, rules, made.entry, input, steps);
};
