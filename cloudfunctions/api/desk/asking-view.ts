import { type SignInRequest, sessionLife } from '@domain/people/session';
import type { AskingView } from './desk.views';

/** @returns what the person who confirms is shown of the browser */
export const askingView = ({ device, askedAt, expiresAt, state }: SignInRequest): AskingView => ({
  device,
  askedAt,
  expiresAt,
  state,
  hours: sessionLife / 3_600_000,
});
