import { storage } from '@/platform/storage';
import type { Input, Output, ProcedureName } from './procedures';

/** What a leader or member needs to go on writing without a network; officers' reading is not left on devices. */
const remembered = [
  'me.get',
  'round.list',
  'application.list',
  'application.get',
  'activity.suggest',
  'studio.get',
] as const;

interface Seen {
  readonly asked: string;
  readonly data: unknown;
}

const keyOf = (procedure: ProcedureName) => `seen:${procedure}`;
const askedBy = (input: unknown, role: string | undefined) => JSON.stringify([input, role ?? '']);
const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'asked' in value && 'data' in value;

/** A list or form that is not the caller's own to fill in is not kept. */
const isOwn = (data: unknown): boolean => {
  if (typeof data !== 'object' || data === null) return false;
  if ('editable' in data) return data.editable === true;
  if ('standing' in data) return data.standing !== 'officer';
  return !('rows' in data) || (Array.isArray(data.rows) && data.rows.length <= 1);
};

/** Keeps the last answer of a few procedures on this device. */
export const remember = <Name extends ProcedureName>(
  procedure: Name,
  input: Input<Name>,
  role: string | undefined,
  data: Output<Name>,
): void => {
  if (!remembered.some((one) => one === procedure)) return;
  if (isOwn(data)) storage.keep(keyOf(procedure), { asked: askedBy(input, role), data });
  else storage.remove(keyOf(procedure));
};

/** @returns the last answer to the same question in the same role, or undefined */
export const recall = <Name extends ProcedureName>(
  procedure: Name,
  input: Input<Name>,
  role: string | undefined,
): Output<Name> | undefined => {
  const seen = storage.read(keyOf(procedure));
  return isSeen(seen) && seen.asked === askedBy(input, role) ? (seen.data as Output<Name>) : undefined;
};

/** @returns the last answer of a procedure on this device, whatever was asked; undefined where there is none */
export const lastSeen = <Name extends ProcedureName>(procedure: Name): Output<Name> | undefined => {
  const seen = storage.read(keyOf(procedure));
  return isSeen(seen) ? (seen.data as Output<Name>) : undefined;
};

/** On signing in or out. */
export const forgetSeen = (): void => {
  for (const procedure of remembered) storage.remove(keyOf(procedure));
};
