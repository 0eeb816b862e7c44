import { memberRules } from '@platform/entries/entry-rules';
import { commentEntryOf } from '../entry/comment-entry';
import { confirmEntryOf } from '../entry/confirm-entry';
import { getEntryOf } from '../entry/get-entry';
import { listEntriesOf } from '../entry/list-entries';
import { removeEntryOf } from '../entry/remove-entry';

export const getMember = getEntryOf('member.get', memberRules);
export const listMembers = listEntriesOf('member.list', memberRules);
export const removeMember = removeEntryOf('member.remove', memberRules);
export const confirmMember = confirmEntryOf('member.confirm', memberRules);
export const commentMember = commentEntryOf('member.comment', memberRules);
