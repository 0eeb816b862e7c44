import * as v from 'valibot';
import { type AnswerKinds, educations, type FieldKind, grades, resultLevels, rosterRoles } from './answers';
import { limits } from './limits';

const shortText = v.pipe(v.string(), v.maxLength(limits.shortText, `最多 ${limits.shortText} 个字`));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)));
const partialDate = v.union([
  v.literal(''),
  v.pipe(v.string(), v.regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u)),
]);

/** A stored file as an answer or an entry refers to it. */
export const fileRef = v.strictObject({
  id,
  name: v.pipe(v.string(), v.maxLength(200)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  type: v.pipe(v.string(), v.maxLength(100)),
});
const files = v.pipe(v.array(fileRef), v.maxLength(limits.files, `最多 ${limits.files} 个文件`));
const listOf = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(v.array(entry), v.maxLength(limits.entries, `最多 ${limits.entries} 条`));

/** What a draft may hold, by kind of field: lenient on what is missing, strict on shape and size. */
export const answerSchemas = {
  text: v.pipe(v.string(), v.maxLength(limits.longText)),
  phone: v.pipe(v.string(), v.maxLength(40)),
  longText: v.pipe(v.string(), v.maxLength(limits.longText)),
  choice: shortText,
  money: v.nullable(v.pipe(v.number(), v.safeInteger('金额请精确到分'), v.minValue(0, '金额不能为负'))),
  files,
  titles: listOf(
    v.strictObject({ id, kind: v.nullable(shortText), year, awardedBy: shortText, certificate: files }),
  ),
  roster: listOf(
    v.strictObject({
      id,
      name: shortText,
      sex: v.nullable(v.picklist(['男', '女'])),
      birth: partialDate,
      grade: v.nullable(v.picklist(grades)),
      education: v.nullable(v.picklist(educations)),
      role: v.picklist(rosterRoles),
      position: shortText,
    }),
  ),
  projects: listOf(v.strictObject({ id, name: shortText, approvedBy: shortText, year, evidence: files })),
  results: listOf(
    v.strictObject({
      id,
      name: shortText,
      level: v.nullable(v.picklist(resultLevels)),
      recognisedBy: shortText,
      date: partialDate,
      benefit: v.pipe(v.string(), v.maxLength(limits.mediumText, `最多 ${limits.mediumText} 个字`)),
      evidence: files,
    }),
  ),
} satisfies { [Kind in FieldKind]: v.GenericSchema<unknown, AnswerKinds[Kind]> };
