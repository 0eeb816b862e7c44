import { Failure, type Problem } from '../failure/failure';
import { fieldsOf } from '../form/parse';
import type { Instant } from '../time/shanghai';
import { fieldsMeasured } from './fields-measured';
import { endsAtUnit } from './own-round';
import type { Round, RoundTerms } from './round';

const duplicates = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

/**
 * Makes sure that a round can be run as it stands.
 * @throws Failure INVALID with every contradiction: dates, doubled keys, conditions on fields the form does not have
 */
export const checkTerms = (terms: RoundTerms & Pick<Round, 'owner'>, now: Instant): void => {
  const fields = fieldsOf(terms.sections).map((field) => field.key);
  const problems: readonly Problem[] = [
    terms.title.trim() === '' ? [{ field: 'title', message: '请填写批次名称。' }] : [],
    terms.contact.name.trim() === '' || terms.contact.phone.trim() === ''
      ? [{ field: 'contact', message: '请填写联系人和联系电话。' }]
      : [],
    terms.cutoffAt <= terms.opensAt ? [{ field: 'cutoffAt', message: '截止时间应晚于开始时间。' }] : [],
    terms.cutoffAt <= now ? [{ field: 'cutoffAt', message: '截止时间应晚于现在。' }] : [],
    duplicates(fields).map((key) => ({ field: 'sections', message: `表中有两项都叫“${key}”。` })),
    terms.conditions
      .filter((condition) => fieldsMeasured(condition.measure).some((field) => !fields.includes(field)))
      .map((condition) => ({
        field: 'conditions',
        message: `条件“${condition.subject}”所统计的内容不在表中。`,
        clause: condition.clause,
      })),
    terms.way.length === 0 ? [{ field: 'way', message: '请设置需要哪些意见。' }] : [],
    terms.owner !== undefined && terms.way.length > 0 && !endsAtUnit(terms)
      ? [{ field: 'way', message: '单位自办的批次只需要本单位的意见。', clause: '三(七)' }]
      : [],
    terms.owner === undefined && endsAtUnit(terms)
      ? [{ field: 'way', message: '意见应逐级到产业工会为止。', clause: '二(一)' }]
      : [],
  ].flat();
  const [first] = problems;
  if (first !== undefined) {
    throw new Failure('INVALID', { ...first, problems });
  }
};
