import type { Answers } from '@domain/form/answers';
import { answersOf, hospital } from './answers';
import { samplePage } from './evidence';
import { agree, type Office } from './office';
import { people } from './people';

export { openOffice } from './office';

interface Filed {
  readonly id: string;
  readonly version: number;
}

const leader = 'hospital-leader';
const phone = people.find(({ _id }) => _id === leader)?.phone ?? '';

/** Too few people, and nothing yet after the team: a form that is being filled in. */
const inTheMiddle = ({ studioName, phone: number, titles, roster }: Answers): Partial<Answers> => ({
  studioName,
  phone: number,
  titles,
  roster: Array.isArray(roster) ? roster.slice(0, 4) : [],
});

/**
 * The hospital's form, one step at a time, by the real procedures: for whoever shows the programme at work.
 * @param round the open one, of the year in which projects and results lie
 */
export const hospitalForm = (office: Office, round: { readonly id: string; readonly year: number }) => {
  let form: Filed = { id: '', version: 0 };
  let whole: Answers = {};
  const save = async (answers: Partial<Answers>) => {
    const input = { ...form, answers, device: '演示' };
    const { version } = await office.act<{ version: number }>(leader, 'application.save', input);
    form = { id: form.id, version };
  };
  const step = async (done: Promise<Filed & { readonly form?: { readonly code: string } | null }>) => {
    const { id, version, form: filed } = await done;
    form = { id, version };
    return { id, code: filed?.code ?? '' };
  };
  return {
    /** Begins the form and fills it in as far as the team, of four people. */
    async begin() {
      form = await office.act<Filed>(leader, 'application.start', { roundId: round.id });
      form = { id: form.id, version: form.version };
      const file = await office.attach(
        leader,
        { kind: 'application', id: form.id },
        '证明材料（示例）.png',
        samplePage(),
      );
      whole = answersOf(hospital, phone, round.year, file);
      await save(inTheMiddle(whole));
      return form.id;
    },
    complete: () => save(whole),
    submit: () => step(office.act(leader, 'application.submit', form)),
    agree: (officer: string, role: string, text: string) => step(agree(office, officer, role, form, text)),
    sendBack: (officer: string, role: string, sections: readonly string[], reason: string) =>
      step(office.act(officer, 'application.return', { ...form, sections, reason }, role)),
  };
};
