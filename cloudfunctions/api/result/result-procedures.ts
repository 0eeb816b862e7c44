import { resultSchema } from '@domain/result/schema';
import { resultRules } from '@platform/entries/entry-rules';
import { commentEntryOf } from '../entry/comment-entry';
import { confirmEntryOf } from '../entry/confirm-entry';
import { getEntryOf } from '../entry/get-entry';
import { listEntriesOf } from '../entry/list-entries';
import { removeEntryOf } from '../entry/remove-entry';
import { saveEntryOf } from '../entry/save-entry';

export const saveResult = saveEntryOf('result.save', resultRules, resultSchema);
export const getResult = getEntryOf('result.get', resultRules);
export const listResults = listEntriesOf('result.list', resultRules);
export const removeResult = removeEntryOf('result.remove', resultRules);
export const confirmResult = confirmEntryOf('result.confirm', resultRules);
export const commentResult = commentEntryOf('result.comment', resultRules);
