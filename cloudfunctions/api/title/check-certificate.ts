import { asPrinted } from '@domain/title/certificate-code';
import { currentIssue } from '@domain/title/title';
import { findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';

/** What anyone who holds a certificate may ask: is it the one that stands, since when it holds, or that it was removed. */
export const checkCertificate = defineProcedure({
  name: 'title.check',
  writes: false,
  limit: 'publicCheck',
  input: v.strictObject({
    code: v.pipe(v.string(), v.maxLength(40), v.transform(asPrinted), v.regex(/^[0-9A-Z-]{8,24}$/)),
  }),
  run: async (_, { code }) => {
    const title = await findOne('titles', {
      where: { codes: code },
      fields: ['programme', 'number', 'level', 'class', 'issuer', 'since', 'issues', 'state'],
    });
    const issue = title?.issues.find((one) => one.code === code);
    if (!title || !issue) throw notFound();
    const { studioName, leaderName, unitName, at } = issue;
    return {
      code,
      studioName,
      leaderName,
      unitName,
      issuedAt: at,
      /** Whether no later certificate was issued for this title. */
      current: currentIssue(title).code === code,
      programme: title.programme,
      number: title.number,
      level: title.level,
      issuer: title.issuer,
      since: title.since,
      state:
        title.state.kind === 'removed'
          ? { kind: 'removed' as const, at: title.state.at }
          : { kind: 'held' as const },
    };
  },
});
