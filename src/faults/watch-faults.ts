import { watchUncaught } from '@/platform/uncaught';
import { watchFailedCalls } from '@/services/call-outcomes';
import { noteFault, sendFaults } from './journal';

const textsOf = (thrown: unknown): readonly [text: string, stack: string] => {
  if (thrown instanceof Error) return [`${thrown.name}: ${thrown.message}`, thrown.stack ?? ''];
  if (typeof thrown === 'string') return [thrown, thrown];
  // WeChat rejects with plain objects.
  if (typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown) return [String(thrown.errMsg), ''];
  return [`thrown: ${typeof thrown}`, ''];
};

/** Writes down what was thrown. */
export const noteThrown = (kind: 'error' | 'rejection', thrown: unknown): void =>
  noteFault(kind, ...textsOf(thrown));

/** From now on notes what nobody catches and calls that fail, and sends what an earlier run has left. */
export const watchFaults = (): void => {
  watchUncaught(noteThrown);
  watchFailedCalls(({ procedure, code }) => {
    // The journal tries again by itself; that it could not be sent is nothing new.
    if (procedure !== 'fault.report') noteFault('call', `${procedure} ${code}`);
  });
  void sendFaults();
};
