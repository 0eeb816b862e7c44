import { Field } from '@/components/field/field';
import { FindingLine } from './finding-line';
import type { FieldProps } from './form.types';
import { FileList } from './kinds/file-list';
import { Projects } from './kinds/projects';
import { Results } from './kinds/results';
import { Roster } from './kinds/roster';
import { Simple } from './kinds/simple';
import { Titles } from './kinds/titles';
import { ownProblems } from './problems-of';

const Input = (props: FieldProps) => {
  switch (props.field.kind) {
    case 'text':
    case 'phone':
    case 'longText':
    case 'choice':
    case 'money':
      return <Simple {...props} />;
    case 'files':
      return <FileList {...props} />;
    case 'titles':
      return <Titles {...props} />;
    case 'roster':
      return <Roster {...props} />;
    case 'projects':
      return <Projects {...props} />;
    case 'results':
      return <Results {...props} />;
    default: {
      const never: never = props.field.kind;
      return never;
    }
  }
};

/** One field of a round's form, drawn by its kind, with what its clause asks and how far it is met. */
export const FieldView = (props: FieldProps) => {
  const { field, answers, problems, findings, strict } = props;
  const answer = answers[field.key];
  const touched = answer !== undefined && answer !== '' && answer !== null;
  const problem = strict || touched ? ownProblems(problems, field.key)[0]?.message : undefined;
  const counted = field.kind === 'longText' ? (typeof answer === 'string' ? answer.length : 0) : null;
  return (
    <Field
      id={`field-${field.key}`}
      label={field.label}
      {...(field.hint === undefined ? {} : { hint: field.hint })}
      {...(field.clause === undefined ? {} : { clause: field.clause })}
      optional={!field.required}
      problem={problem}
      aside={counted === null ? undefined : `${counted} / ${field.maxLength ?? 10_000}`}
    >
      <Input {...props} />
      {findings
        .filter((finding) => finding.field === field.key && (finding.verdict !== 'cannotTell' || touched))
        .map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
    </Field>
  );
};
