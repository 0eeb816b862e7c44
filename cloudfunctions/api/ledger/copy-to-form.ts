import { thingId } from '@domain/ledger/fields';
import { projectIntoForm, resultIntoForm } from '@domain/ledger/into-form';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { projectRules, resultRules } from '@platform/entries/entry-rules';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import { openEntry } from '../entry/open-entry';
import { copyFiles } from '../upload/copy-files';
import { rightsOfOwner } from '../upload/owner-rights';
import type { FormEntry } from './ledger.views';

/**
 * Takes a result or a project of the ledger over into the leader's form, its evidence copied: the form stays as it
 * is whatever happens to the ledger later. What it gives back is put into the form by the page, like what is typed.
 */
export const copyToForm = defineProcedure({
  name: 'ledger.copyToForm',
  writes: true,
  input: v.strictObject({
    applicationId: thingId,
    kind: v.picklist(['result', 'project']),
    id: thingId,
  }),
  run: async (call, { applicationId, kind, id }): Promise<FormEntry> => {
    const { studio } = await reachStudio(call);
    const form = { kind: 'application', id: applicationId } as const;
    await rightsOfOwner(form).assertMayAdd(call, applicationId);
    const by = { personId: call.person._id, now: call.now };
    if (kind === 'result') {
      const { entry } = await openEntry(call, resultRules, id);
      if (entry.gone || entry.studioId !== studio._id) throw notFound();
      const evidence = await copyFiles(entry.content.evidence, { kind, id }, form, by);
      return { kind, entry: resultIntoForm(id, entry.content, evidence) };
    }
    const { entry } = await openEntry(call, projectRules, id);
    if (entry.gone || entry.studioId !== studio._id) throw notFound();
    const evidence = await copyFiles(entry.content.evidence, { kind, id }, form, by);
    return { kind, entry: projectIntoForm(id, entry.content, evidence) };
  },
});
