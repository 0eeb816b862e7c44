import { reportFailure } from './failures';
import type { PageCaller } from './pageFactory';
import type { SetDataRecord } from './settings';
import { textOf } from './values';

/** WeChat's limit on one setData. */
export const setDataLimit = 256 * 1024;

const records: SetDataRecord[] = [];
const metered = new WeakSet<object>();
const encoder = new TextEncoder();

type SetData = (this: unknown, data: Record<string, unknown>, done?: () => void) => void;

function ownerOf(caller: PageCaller): { setData: SetData } | undefined {
  for (let level: object | null = caller; level; level = Object.getPrototypeOf(level) as object | null) {
    if (Object.hasOwn(level, 'setData')) return level as { setData: SetData };
  }
  return undefined;
}

/** Measures every setData of pages and components from now on. Data that JSON cannot carry is a failure. */
export function meterSetData(caller: PageCaller): void {
  const owner = ownerOf(caller);
  if (!owner || metered.has(owner)) return;
  metered.add(owner);
  const original = owner.setData;
  owner.setData = function (data, done) {
    const json = JSON.stringify(data);
    const bytes = encoder.encode(json).length;
    const route = textOf((this as PageCaller).route ?? (this as PageCaller).is);
    records.push({ at: Math.round(performance.now()), bytes, route });
    if (bytes > setDataLimit) {
      reportFailure(`setData of ${bytes} bytes on ${route}: WeChat's limit is ${setDataLimit}`);
    }
    original.call(this, JSON.parse(json) as Record<string, unknown>, done);
  };
}

/** Every setData since the launch, oldest first. */
export function setDataRecords(): SetDataRecord[] {
  return [...records];
}
