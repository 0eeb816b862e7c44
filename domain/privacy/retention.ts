/** What is removed by itself, from which instant on its time counts, and for how many days it is kept. */
export interface Retention {
  readonly collection: 'limits' | 'signIns' | 'sessions' | 'messages' | 'invitations' | 'imports';
  /** Field with the instant. */
  readonly since: string;
  readonly days: number;
}

/** The times that the privacy page names (`kept` of the register); what belongs to the record has none. */
export const retentions: readonly Retention[] = [
  { collection: 'limits', since: 'expiresAt', days: 0 },
  { collection: 'signIns', since: 'expiresAt', days: 1 },
  { collection: 'imports', since: 'touchedAt', days: 30 },
  { collection: 'sessions', since: 'expiresAt', days: 180 },
  { collection: 'invitations', since: 'expiresAt', days: 365 },
  { collection: 'messages', since: 'at', days: 730 },
];
