import type { NamedPerson } from '@domain/ledger/fields';
import type { EntryForm } from './use-entry-form';

/** What the questions of every kind of entry get. */
export interface QuestionsProps<Content> {
  readonly form: EntryForm<Content>;
  /** Present members of the studio, by tap. */
  readonly team: readonly NamedPerson[];
  /** This year in Shanghai. */
  readonly year: number;
}
