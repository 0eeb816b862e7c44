import type { PropsWithChildren } from 'react';
import { useMe } from '@/services/me';
import { signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { SignIn } from '../sign-in/sign-in';
import { Unknown } from '../sign-in/unknown';
import { Skeleton } from '../skeleton/skeleton';
import { Trouble } from '../state/trouble';

/** Lets in whom the programme knows; others are told what to do. */
export const Gate = ({ children }: PropsWithChildren) => {
  const known = useStore(signedIn);
  const me = useMe();
  if (!known) return <SignIn />;
  if (me.data !== undefined) return me.data.roles.length === 0 ? <Unknown /> : <>{children}</>;
  if (me.error === null) return <Skeleton />;
  if (me.error.code === 'UNAUTHENTICATED' || me.error.code === 'NOT_FOUND') return <Unknown />;
  return <Trouble failure={me.error} busy={me.isFetching} onRetry={() => void me.refetch()} />;
};
