/** The mini-program knows its user by itself: there is nothing to sign in to. */
export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly title: string;
}

export const hasToken = (): boolean => true;
export const browserToken = (): Promise<string> => Promise.resolve('');
export const demonstrationPeople = (): Promise<readonly DemonstrationPerson[]> => Promise.resolve([]);
export const signInAs = (_key: string): Promise<void> => Promise.resolve();
export const forgetToken = (): void => undefined;
export const enterWith = (_ticket: string, _sessionEnds: string): Promise<void> => Promise.resolve();
export const newSecret = (): { readonly secret: string; readonly digest: string } => ({
  secret: '',
  digest: '',
});
export const browserName = (): string => '';
