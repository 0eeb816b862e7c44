import { storage } from '@/platform/storage';
import { enterWith, forgetToken, hasToken, signInAs } from './browser-sign-in';
import { forgetSeen } from './last-seen';
import { createStore } from './store';

const roleKey = 'role';
const storedRole = (): string | undefined => {
  const value = storage.read(roleKey);
  return typeof value === 'string' ? value : undefined;
};

/** Id of the role in which the user acts; undefined: the first in force. */
export const chosenRole = createStore<string | undefined>(storedRole());

/** Whether calls carry a person. Always true in the mini-program; in the browser after signing in. */
export const signedIn = createStore(hasToken());

export const chooseRole = (id: string): void => {
  storage.keep(roleKey, id);
  chosenRole.set(id);
};

/** The first role in force acts again. */
export const forgetRole = (): void => {
  storage.remove(roleKey);
  chosenRole.set(undefined);
};

/** Browser only: becomes a person of the demonstration. */
export const signIn = async (key: string): Promise<void> => {
  await signInAs(key);
  forgetSeen();
  forgetRole();
  signedIn.set(true);
};

/** Browser only: begins the session that was confirmed on the phone. */
export const beginSession = async (ticket: string, sessionEnds: string): Promise<void> => {
  await enterWith(ticket, sessionEnds);
  forgetSeen();
  forgetRole();
  signedIn.set(true);
};

/** Browser only. */
export const signOut = (): void => {
  forgetSeen();
  forgetToken();
  forgetRole();
  signedIn.set(hasToken());
};
