import { useEffect, useSyncExternalStore } from 'react';
import { asksConsent, lacksConsent, openConsent } from '@/platform/consent';
import { createStore } from './store';

/** `unknown` until somebody is about to enter personal data; `refused` until the user thinks better of it. */
type Consent = 'unknown' | 'given' | 'refused';

const consent = createStore<Consent>(asksConsent ? 'unknown' : 'given');

let asking: Promise<void> | null = null;

/** Opens the dialog of the platform, whatever was answered before. */
export const askConsent = (): Promise<void> => {
  asking ??= openConsent()
    .then((agreed) => consent.set(agreed ? 'given' : 'refused'))
    .finally(() => {
      asking = null;
    });
  return asking;
};

const askFirst = async (): Promise<void> => {
  const lacks = await lacksConsent();
  if (lacks === true) await askConsent();
  else if (lacks === false) consent.set('given');
};

const isRefused = (): boolean => consent.get() === 'refused';

/** @returns whether the user has refused, so that nothing can be filled in */
export const useRefused = (): boolean => useSyncExternalStore(consent.subscribe, isRefused, isRefused);

let looking: Promise<void> | null = null;

/**
 * Asks for consent before the first personal input: once a launch, as soon as a field for it is on the page.
 * Nothing is taken from a field while the dialog is open; once it was refused fields are closed, not emptied.
 * @param personal whether something about a person can be entered
 * @returns whether the field is open
 */
export const useConsent = (personal: boolean): boolean => {
  const refused = useRefused();
  useEffect(() => {
    if (!personal || consent.get() !== 'unknown') return;
    looking ??= askFirst().finally(() => {
      looking = null;
    });
  }, [personal]);
  return !personal || !refused;
};
