import * as v from 'valibot';
import { words } from '../input/fields';

/** What is to become of an application. Whether a reason is needed is the domain's to say. */
export const decisionInput = v.variant('verdict', [
  v.strictObject({ verdict: v.literal('list'), class: v.picklist([1, 2, 3, 4]), reason: words }),
  v.strictObject({ verdict: v.literal('reject'), reason: words }),
]);
