import { createHash } from 'node:crypto';
import {
  causeOf,
  clientBuilds,
  type FaultGroup,
  type FaultReport,
  faultKinds,
  faultLimits,
} from '@domain/faults/fault';
import type { Version } from '@domain/version/version';
import { changeOne, countOf, insert } from '@platform/database/database';
import type { OpenCall } from '@platform/door/procedure';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';

/** Causes kept of one version: whoever makes up more is not listened to. */
const mostCauses = 500;
const batchesRemembered = 20;
const mostPages = 10;

const report = v.strictObject({
  kind: v.picklist(faultKinds),
  cause: v.pipe(v.string(), v.minLength(1), v.maxLength(faultLimits.cause)),
  where: v.pipe(v.string(), v.maxLength(faultLimits.where), v.regex(/^[\w.:< -]*$/)),
  page: v.pipe(v.string(), v.maxLength(faultLimits.page), v.regex(/^[\w/-]*$/)),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(faultLimits.count)),
});

type Origin = Pick<FaultGroup, 'version' | 'build'>;

const idOf = ({ kind, cause, where }: FaultReport, { version, build }: Origin): string =>
  createHash('sha256').update([version, build, kind, cause, where].join('\n')).digest('hex').slice(0, 32);

const isNewRoom = async (version: Version): Promise<boolean> =>
  (await countOf('faults', { version })) < mostCauses;

/** Counts one report. @returns false where it was not kept: there are too many causes already */
const keep = async (call: OpenCall, origin: Origin, told: FaultReport): Promise<boolean> => {
  // What a device scrubbed is scrubbed again: a device can be made to send anything.
  const { page, ...rest } = { ...told, cause: causeOf(told.cause) };
  const _id = idOf({ ...rest, page }, origin);
  const count = () =>
    changeOne(
      'faults',
      { _id, batches: { $ne: call.requestId } },
      {
        $inc: { count: rest.count },
        $set: { lastAt: call.now },
        $push: {
          batches: { $each: [call.requestId], $slice: -batchesRemembered },
        },
      },
    );
  if (await count()) {
    await changeOne(
      'faults',
      { _id, pages: { $ne: page }, [`pages.${mostPages - 1}`]: { $exists: false } },
      { $push: { pages: page } },
    );
    return true;
  }
  if ((await countOf('faults', { _id })) > 0) return true;
  if (!(await isNewRoom(origin.version))) return false;
  const times = { firstAt: call.now, lastAt: call.now };
  const group = { _id, ...rest, ...origin, ...times, pages: [page], batches: [call.requestId] };
  return (await insert('faults', group)) || count();
};

/** Takes a batch of what went wrong on a device. Kept by cause and version, without anything about a person. */
export const reportFaults = defineProcedure({
  name: 'fault.report',
  writes: true,
  limit: 'faultReport',
  input: v.strictObject({
    version: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
    build: v.picklist(clientBuilds),
    faults: v.pipe(v.array(report), v.minLength(1), v.maxLength(faultLimits.batch)),
  }),
  run: async (call, { faults, ...origin }) => {
    let kept = 0;
    for (const told of faults) if (await keep(call, origin, told)) kept += 1;
    return { kept };
  },
});
