import { Failure, type Problem } from '@domain/failure/failure';
import type { EntryKind } from '@domain/ledger/entry';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import * as v from 'valibot';
import { appQueue } from '@/queue/app-queue';
import { asFailure } from '@/services/client';
import { whoIs } from '@/services/who-is';
import type { Opened } from './opened';

/** Milliseconds of quiet after which what was typed is kept. */
const quiet = 400;

export interface EntryForm<Content> {
  readonly kind: EntryKind;
  readonly entryId: string;
  readonly isNew: boolean;
  readonly content: Content;
  readonly reason: string;
  readonly change: (change: (now: Content) => Content) => void;
  readonly giveReason: (reason: string) => void;
  /** @returns what is wrong with a field, once saving was tried. @param field `title`, or with its index and part */
  readonly problem: (field: string) => string | undefined;
  /** Those that belong to no field of the form. */
  readonly failure: string | null;
  readonly busy: boolean;
  /** Checks, and keeps the entry on this device from where it is sent. @returns whether it is safe */
  readonly save: () => Promise<boolean>;
}

const problemsIn = (schema: v.GenericSchema, content: unknown): readonly Problem[] => {
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return [];
  return parsed.issues.map((issue) => ({
    message: issue.message,
    field: issue.path?.map(({ key }) => String(key)).join('.') ?? '',
  }));
};

/**
 * One entry being filled in: every keystroke is kept on this device, and saving needs no network.
 * @param schema the same that the server checks with
 */
export const useEntryForm = <Content extends object>(
  kind: EntryKind,
  schema: v.GenericSchema,
  opened: Opened<Content>,
): EntryForm<Content> => {
  const [content, setContent] = useState(opened.content);
  const [reason, setReason] = useState(opened.reason);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef({ content: opened.content, reason: opened.reason, typed: false, done: false });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { draftId, entryId, base } = opened;

  const keep = useCallback(async () => {
    const { content: now, reason: why, typed, done } = latest.current;
    const personId = whoIs();
    if (!typed || done || personId === null) return;
    const queue = await appQueue();
    await queue.keepDraft({ id: draftId, personId, kind, entryId, base, content: now, reason: why });
  }, [draftId, kind, entryId, base]);
  const keepSoon = useCallback(() => {
    latest.current.typed = true;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      keep().catch((error: unknown) => setFailure(asFailure(error).userMessage));
    }, quiet);
  }, [keep]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      keep().catch(() => undefined);
    },
    [keep],
  );

  const change = useCallback<EntryForm<Content>['change']>(
    (next) => {
      latest.current.content = next(latest.current.content);
      setContent(latest.current.content);
      keepSoon();
    },
    [keepSoon],
  );
  const giveReason = useCallback(
    (next: string) => {
      latest.current.reason = next;
      setReason(next);
      keepSoon();
    },
    [keepSoon],
  );

  const problems = useMemo(() => problemsIn(schema, content), [schema, content]);
  const save = useCallback(async () => {
    if (latest.current.done) return false;
    setTried(true);
    setFailure(null);
    const parsed = v.safeParse(schema, latest.current.content);
    if (!parsed.success) {
      setFailure(parsed.issues[0]?.message ?? null);
      return false;
    }
    setBusy(true);
    if (timer.current !== null) clearTimeout(timer.current);
    try {
      const queue = await appQueue();
      await queue.enqueue({
        kind,
        entryId,
        deed: { do: 'save' },
        base,
        content: parsed.output,
        reason: latest.current.reason.trim(),
        draftId,
      });
      latest.current.done = true;
      return true;
    } catch (error) {
      setFailure(error instanceof Failure ? error.userMessage : '没能存到本机，请再点一次保存。');
      return false;
    } finally {
      setBusy(false);
    }
  }, [schema, kind, entryId, base, draftId]);

  return {
    kind,
    entryId,
    isNew: base === null,
    content,
    reason,
    change,
    giveReason,
    problem: (field) => (tried ? problems.find((one) => one.field === field)?.message : undefined),
    failure,
    busy,
    save,
  };
};
