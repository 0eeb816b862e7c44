import type { StoredApplication } from '@domain/application/application';
import type { InboxMessage, OutgoingMessage } from '@domain/messages/message';
import type { Person } from '@domain/people/person';
import type { Round } from '@domain/round/round';
import type { Union } from '@domain/unions/union';
import type { StoredFile, Upload } from '../files/stored-file';

/** A round with its messages on their way and the requests it has carried out. */
export interface StoredRound extends Round {
  readonly outbox: readonly OutgoingMessage[];
  readonly hasOutgoing: boolean;
  readonly handled: readonly string[];
}

/** Every collection by name, as cloudbaserc.json declares them, and what its documents are. */
export interface Collections {
  unions: Union;
  people: Person;
  rounds: StoredRound;
  applications: StoredApplication;
  files: StoredFile;
  uploads: Upload;
  messages: InboxMessage;
}
export type CollectionName = keyof Collections;
