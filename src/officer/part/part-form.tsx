import { Basics } from '../parts/basics';
import { Conditions } from '../parts/conditions';
import { Dates } from '../parts/dates';
import { Form } from '../parts/form';
import { Notice } from '../parts/notice';
import type { PartKey, PartProps } from '../parts/part.types';
import { Phrases } from '../parts/phrases';
import { Reminders } from '../parts/reminders';
import { StudioClasses } from '../parts/studio-classes';
import { Targets } from '../parts/targets';
import { Titles } from '../parts/titles';
import { Way } from '../parts/way';

const forms: Readonly<Record<PartKey, (props: PartProps) => React.ReactNode>> = {
  basics: Basics,
  dates: Dates,
  notice: Notice,
  form: Form,
  titles: Titles,
  conditions: Conditions,
  way: Way,
  classes: StudioClasses,
  targets: Targets,
  reminders: Reminders,
  phrases: Phrases,
};

/** The questions of one part of a round. */
export const PartForm = ({ part, ...props }: PartProps & { readonly part: PartKey }) => {
  const Questions = forms[part];
  return <Questions {...props} />;
};
