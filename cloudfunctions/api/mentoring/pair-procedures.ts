import { pairSchema } from '@domain/mentoring/pair';
import { pairRules } from '@platform/entries/entry-rules';
import { commentEntryOf } from '../entry/comment-entry';
import { confirmEntryOf } from '../entry/confirm-entry';
import { removeEntryOf } from '../entry/remove-entry';
import { saveEntryOf } from '../entry/save-entry';

export const savePair = saveEntryOf('pair.save', pairRules, pairSchema);
export const removePair = removeEntryOf('pair.remove', pairRules);
export const confirmPair = confirmEntryOf('pair.confirm', pairRules);
export const commentPair = commentEntryOf('pair.comment', pairRules);
