import type { TemplateKey } from '@domain/messages/templates';

/** One of WeChat's templates as its page shows it. */
export interface TemplateView {
  readonly key: TemplateKey;
  /** WeChat's id, for the prompt. */
  readonly id: string;
  readonly name: string;
  /** Messages that may still be sent, by our own count. */
  readonly left: number;
  readonly always: boolean;
  /** How many will be needed soon. */
  readonly needed: number;
  readonly kinds: readonly { readonly label: string; readonly when: string }[];
}

export interface SubscriptionsView {
  /** Whether a WeChat identity is bound. */
  readonly bound: boolean;
  readonly switchedOff: boolean;
  /** Templates to ask for at the next tap, three at most. */
  readonly ask: readonly TemplateKey[];
  readonly templates: readonly TemplateView[];
}
