import { type ActingPerson, postOf } from '@domain/application/actor';
import type { Application, ApplicationAction } from '@domain/application/application';
import { allowedActions } from '@domain/application/rights';
import type { Instant } from '@domain/time/shanghai';
import { sealAddresses } from '@platform/seals/seal-pictures';
import type { SealPictureView } from './application.views';

/** Actions that put the actor's seal on the form. */
const sealing: readonly ApplicationAction[] = ['agree', 'approve', 'reject'];

/** @returns the uploaded pictures that the opinions of an application bear, and that the actor's own would bear now */
export const sealPicturesOf = async (
  application: Application,
  actor: ActingPerson,
  now: Instant,
): Promise<readonly SealPictureView[]> => {
  const post = allowedActions(application, actor).some((action) => sealing.includes(action))
    ? postOf(actor)
    : null;
  const [given, own] = await Promise.all([
    sealAddresses(application.opinions),
    sealAddresses(post ? [{ post, at: now }] : []),
  ]);
  return [
    ...given.map(({ content, ...sealed }) => ({ ...sealed, url: content })),
    ...own.map(({ content, ...sealed }) => ({ ...sealed, at: null, url: content })),
  ];
};
