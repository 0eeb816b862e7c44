import type { MessageLink } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';

/** Something that waits for people, and what each of them is asked to do. */
export interface Thing {
  readonly id: string;
  /** The studio's name; the unit's where it has none yet. */
  readonly name: string;
  readonly unitName: string;
  /** Since when it waits; null where that is not known. */
  readonly since: Instant | null;
  readonly link: MessageLink;
  readonly people: readonly string[];
  readonly asks: (personId: string) => string;
}
