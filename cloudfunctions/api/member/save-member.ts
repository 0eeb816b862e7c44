import { memberSchema } from '@domain/member/member';
import { memberRules } from '@platform/entries/entry-rules';
import { saveEntryOf } from '../entry/save-entry';

/**
 * Keeps a member of the studio and his or her history. Someone with an account is kept under the id that the
 * studio's roster gives; anyone else under an id made on the phone.
 */
export const saveMember = saveEntryOf('member.save', memberRules, memberSchema, {
  about: (id, studioId) => (id.startsWith(`${studioId}.`) ? id.slice(studioId.length + 1) : null),
});
