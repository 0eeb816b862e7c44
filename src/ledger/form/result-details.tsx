import { patentKindNames, patentKinds, type ResultContent, type ResultDetails } from '@domain/result/result';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import type { QuestionsProps } from './form.props';

type Details<Form extends ResultDetails['form']> = Extract<ResultDetails, { form: Form }>;

/** @returns what only a result of this form has, before anything is filled in */
export const freshDetails = (form: ResultDetails['form']): ResultDetails => {
  switch (form) {
    case 'achievement':
      return { form };
    case 'patent':
      return { form, patentKind: 'invention', appliedOn: '', grantedOn: '' };
    case 'paper':
      return { form, journal: '', issue: '', indexedBy: '' };
    case 'award':
      return { form, awardName: '', grade: '', ranking: '' };
    case 'software':
      return { form, softwareVersion: '', registeredOn: '' };
    case 'method':
      return { form, essence: '', spreadTo: '' };
    default: {
      const never: never = form;
      return never;
    }
  }
};

interface Props<Form extends ResultDetails['form']> {
  readonly details: Details<Form>;
  readonly set: (changes: Partial<Details<Form>>) => void;
  readonly problem: (field: string) => string | undefined;
  readonly years: { readonly from: number; readonly to: number };
}

const Patent = ({ details, set, problem, years }: Props<'patent'>) => (
  <>
    <Field label="专利类型">
      <Choice
        label="专利类型"
        value={details.patentKind}
        options={patentKinds.map((key) => ({ key, text: patentKindNames[key] }))}
        onChange={(patentKind) => set({ patentKind })}
      />
    </Field>
    <Field label="申请日期" optional problem={problem('details.appliedOn')}>
      <DatePicker
        label="申请日期"
        precision="day"
        years={years}
        value={details.appliedOn}
        onChange={(appliedOn) => set({ appliedOn })}
      />
    </Field>
    <Field label="授权日期" optional problem={problem('details.grantedOn')}>
      <DatePicker
        label="授权日期"
        precision="day"
        years={years}
        value={details.grantedOn}
        onChange={(grantedOn) => set({ grantedOn })}
      />
    </Field>
  </>
);

const Paper = ({ details, set, problem }: Props<'paper'>) => (
  <>
    <Field label="刊物或出版社" problem={problem('details.journal')}>
      <TextInput
        label="刊物或出版社"
        maxLength={100}
        value={details.journal}
        onChange={(journal) => set({ journal })}
      />
    </Field>
    <Field label="期号" optional problem={problem('details.issue')}>
      <TextInput label="期号" maxLength={100} value={details.issue} onChange={(issue) => set({ issue })} />
    </Field>
    <Field label="收录情况" optional problem={problem('details.indexedBy')}>
      <TextInput
        label="收录情况"
        maxLength={100}
        value={details.indexedBy}
        onChange={(indexedBy) => set({ indexedBy })}
      />
    </Field>
  </>
);

const Award = ({ details, set, problem }: Props<'award'>) => (
  <>
    <Field label="奖项名称" problem={problem('details.awardName')}>
      <TextInput
        label="奖项名称"
        maxLength={100}
        value={details.awardName}
        onChange={(awardName) => set({ awardName })}
      />
    </Field>
    <Field label="等次" optional problem={problem('details.grade')}>
      <TextInput label="等次" maxLength={30} value={details.grade} onChange={(grade) => set({ grade })} />
    </Field>
    <Field label="名次" optional problem={problem('details.ranking')}>
      <TextInput
        label="名次"
        maxLength={30}
        value={details.ranking}
        onChange={(ranking) => set({ ranking })}
      />
    </Field>
  </>
);

const Software = ({ details, set, problem, years }: Props<'software'>) => (
  <>
    <Field label="版本号" optional problem={problem('details.softwareVersion')}>
      <TextInput
        label="版本号"
        maxLength={30}
        value={details.softwareVersion}
        onChange={(softwareVersion) => set({ softwareVersion })}
      />
    </Field>
    <Field label="登记日期" optional problem={problem('details.registeredOn')}>
      <DatePicker
        label="登记日期"
        precision="day"
        years={years}
        value={details.registeredOn}
        onChange={(registeredOn) => set({ registeredOn })}
      />
    </Field>
  </>
);

const Method = ({ details, set, problem }: Props<'method'>) => (
  <>
    <Field label="工作法要点" problem={problem('details.essence')}>
      <LongText
        label="工作法要点"
        short
        maxLength={1000}
        value={details.essence}
        onChange={(essence) => set({ essence })}
      />
    </Field>
    <Field label="推广范围" optional problem={problem('details.spreadTo')}>
      <TextInput
        label="推广范围"
        maxLength={200}
        value={details.spreadTo}
        onChange={(spreadTo) => set({ spreadTo })}
      />
    </Field>
  </>
);

/** What is asked of one form of result alone. */
export const ResultDetailQuestions = ({
  form: { content, change, problem },
  year,
}: Pick<QuestionsProps<ResultContent>, 'form' | 'year'>) => {
  const { details } = content;
  const set = (changes: object) => change((now) => ({ ...now, details: { ...now.details, ...changes } }));
  const years = { from: year - 30, to: year };
  switch (details.form) {
    case 'achievement':
      return null;
    case 'patent':
      return <Patent details={details} set={set} problem={problem} years={years} />;
    case 'paper':
      return <Paper details={details} set={set} problem={problem} years={years} />;
    case 'award':
      return <Award details={details} set={set} problem={problem} years={years} />;
    case 'software':
      return <Software details={details} set={set} problem={problem} years={years} />;
    case 'method':
      return <Method details={details} set={set} problem={problem} years={years} />;
    default: {
      const never: never = details;
      return never;
    }
  }
};
