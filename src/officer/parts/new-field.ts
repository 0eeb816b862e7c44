import type { FormField } from '@domain/round/round';
import { freshKey } from './list-edit';

/** @param taken keys of the whole form: a key is used once @returns an empty line of text */
export const newField = (taken: readonly string[]): FormField => ({
  key: freshKey('field', taken),
  kind: 'text',
  label: '',
  required: false,
  maxLength: 100,
});
