import * as v from 'valibot';
import { bounds, hours, namedPerson, optional, phoneMadeId, required } from '../ledger/fields';
import { activityKinds } from './activity';

/** What a studio logs often, to begin from: everything but the day and the pictures. */
export const templateSchema = v.strictObject({
  id: phoneMadeId,
  name: required('模板名称', 20),
  kind: v.picklist(activityKinds),
  title: optional('标题', bounds.title),
  hours: hours(200),
  placeName: optional('地点', bounds.name),
  text: optional('内容', bounds.content),
  members: v.pipe(v.array(namedPerson), v.maxLength(bounds.people)),
});
export type ActivityTemplate = Readonly<v.InferOutput<typeof templateSchema>>;

/** Templates of one studio at most. */
export const mostTemplates = 20;
