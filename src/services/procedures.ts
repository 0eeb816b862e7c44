import type { Phase } from '@domain/application/application';
import type { Finding } from '@domain/eligibility/finding';
import type { Problem } from '@domain/failure/failure';
import type { Answers, FileRef } from '@domain/form/answers';
import type { Composition } from '@domain/form/composition';
import type { InboxMessage } from '@domain/messages/message';
import type { RoundState, RoundTerms } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';
import type {
  ApplicationSummary,
  ApplicationTally,
  ApplicationView,
} from '../../cloudfunctions/api/application/application.views';
import type { CheckView } from '../../cloudfunctions/api/check/check.views';
import type { MeView } from '../../cloudfunctions/api/me/me.views';
import type { RoundSummary, RoundView } from '../../cloudfunctions/api/round/round.views';
import type { FileLink, UploadView } from '../../cloudfunctions/api/upload/upload.views';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface Saved {
  readonly version: number;
  readonly savedAt: Instant;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly composition: Composition;
}

export interface PublicRound {
  readonly title: string;
  readonly contact: RoundView['contact'];
  readonly cutoffAt: Instant;
  readonly state: RoundState;
  readonly notice: RoundView['notice'];
}

type None = Record<string, never>;
interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
interface Procedure<Input, Output> {
  input: Input;
  output: Output;
}

/** Every procedure of the functions `api` and `documents`: what goes in and what comes out. */
export interface Procedures {
  'me.get': Procedure<None, MeView>;
  'round.list': Procedure<None, readonly RoundSummary[]>;
  'round.get': Procedure<{ id: string }, RoundView>;
  'round.copy': Procedure<{ fromId: string; year: number }, RoundView>;
  'round.change': Procedure<Versioned & { changes: Partial<RoundTerms> }, RoundView>;
  'round.publish': Procedure<Versioned, RoundView>;
  'round.amendCutoff': Procedure<Versioned & { cutoffAt: Instant; reason: string }, RoundView>;
  'round.close': Procedure<Versioned, RoundView>;
  'application.start': Procedure<{ roundId: string }, ApplicationView>;
  'application.get': Procedure<{ id: string }, ApplicationView>;
  'application.list': Procedure<
    { roundId?: string; phase?: Phase; mine?: boolean; text?: string; after?: string },
    Page<ApplicationSummary>
  >;
  'application.tally': Procedure<{ roundId: string }, ApplicationTally>;
  'application.save': Procedure<Versioned & { answers: Answers; device: string }, Saved>;
  'application.submit': Procedure<Versioned, ApplicationView>;
  'application.withdraw': Procedure<Versioned & { reason: string }, ApplicationView>;
  'application.agree': Procedure<Versioned & { text: string }, ApplicationView>;
  'application.return': Procedure<
    Versioned & { sections: readonly string[]; reason: string },
    ApplicationView
  >;
  'application.approve': Procedure<Versioned & { text: string }, ApplicationView>;
  'application.reject': Procedure<Versioned & { text: string }, ApplicationView>;
  'application.grantExtension': Procedure<Versioned & { until: Instant; reason: string }, ApplicationView>;
  'upload.begin': Procedure<
    { applicationId: string; name: string; size: number; sha256: string },
    UploadView
  >;
  'upload.part': Procedure<{ id: string; index: number; data: string }, UploadView>;
  'upload.finish': Procedure<{ id: string }, FileRef>;
  'upload.open': Procedure<{ applicationId: string; fileId: string }, FileLink>;
  'message.list': Procedure<{ before?: string }, Page<InboxMessage>>;
  'message.read': Procedure<{ ids: readonly string[] } | { all: true }, { unread: number }>;
  'check.form': Procedure<{ code: string }, CheckView>;
  'check.round': Procedure<None, PublicRound>;
  'form.pdf': Procedure<{ applicationId: string }, { url: string; name: string }>;
  'form.word': Procedure<{ applicationId: string }, { url: string; name: string }>;
}
export type ProcedureName = keyof Procedures;
export type Input<Name extends ProcedureName> = Procedures[Name]['input'];
export type Output<Name extends ProcedureName> = Procedures[Name]['output'];
