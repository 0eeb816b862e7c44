import { Failure } from '@domain/failure/failure';
import { thingId } from '@domain/ledger/fields';
import { confirm } from '@domain/ledger/keep';
import { defineProcedure } from '@platform/door/procedure';
import { activityRules } from '@platform/entries/entry-rules';
import { commitEntryChange, findEntries } from '@platform/entries/entry-store';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import { version } from '../input/fields';

/** The leader confirms several activities at once, each as it was seen; those changed since are left waiting. */
export const confirmActivities = defineProcedure({
  name: 'activity.confirmMany',
  writes: true,
  input: v.strictObject({
    seen: v.pipe(v.array(v.strictObject({ id: thingId, version })), v.minLength(1), v.maxLength(50)),
  }),
  run: async (call, { seen }): Promise<{ readonly confirmed: readonly string[] }> => {
    const { studio } = await reachStudio(call);
    const versions = new Map(seen.map(({ id, version: at }) => [id, at]));
    const found = await findEntries(activityRules, {
      where: { _id: { $in: [...versions.keys()] }, studioId: studio._id, gone: false },
      limit: seen.length,
    });
    const confirmed: string[] = [];
    for (const entry of found) {
      if (entry.confirmation) confirmed.push(entry._id);
      else if (entry.version === versions.get(entry._id)) {
        try {
          await commitEntryChange(call, activityRules, entry, confirm(entry, call.person.name, call.now));
          confirmed.push(entry._id);
        } catch (thrown) {
          // Somebody has changed it at this moment: it stays waiting, to be seen again.
          if (!(thrown instanceof Failure) || thrown.code !== 'CONFLICT') throw thrown;
        }
      }
    }
    return { confirmed };
  },
});
