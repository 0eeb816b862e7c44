import type { Measure } from './round';

/** @returns keys of the form's fields that a condition counts */
export const fieldsMeasured = (measure: Measure): readonly string[] =>
  'field' in measure ? [measure.field] : measure.fields;
