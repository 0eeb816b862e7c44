import type { Round, RoundOwner, RoundTerms, StudioClass } from './round';

const fourth: StudioClass = {
  class: 4,
  name: '单位级创新工作室',
  resultsAtLeast: null,
  subsidy: null,
  clause: '二(四)',
};

/**
 * What of the copied rules a unit's own round (三(七)) has in its own way: the way ends at the unit, class 4 is the only
 * one, and notice and contact are the unit's to write.
 * @param from the rules copied; conditions, form and titles stay as they are until the unit changes them
 */
export const ownTerms = (
  from: RoundTerms,
  year: number,
  { unionName, unitName }: RoundOwner,
): Pick<
  Round,
  'title' | 'programme' | 'notice' | 'contact' | 'way' | 'targets' | 'classes' | 'reminders' | 'phrases'
> => ({
  title: `${year}年${unitName}创新工作室申报`,
  programme: `${unitName}创新工作室`,
  notice: {
    title: `关于开展${year}年${unitName}创新工作室申报的通知`,
    addressee: '各部门：',
    paragraphs: ['现将本单位创新工作室申报有关事项通知如下。'],
    issuer: unionName,
    date: '',
    attachments: [],
  },
  contact: { name: '', phone: '' },
  way: [{ kind: 'unit', capacities: ['unitUnion', 'unitAdministration'] }],
  targets: [],
  classes: [from.classes.find((one) => one.class === 4) ?? fourth],
  // Words that the industry union has put into its messages are not the unit's.
  reminders: { daysBefore: from.reminders.daysBefore, timeOfDay: from.reminders.timeOfDay },
  phrases: from.phrases,
});

/** @returns whether the way ends at the unit, as in a unit's own round */
export const endsAtUnit = ({ way }: Pick<RoundTerms, 'way'>): boolean =>
  way.length > 0 && way.every(({ kind }) => kind === 'unit');
