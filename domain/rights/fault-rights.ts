import type { Right } from './right';

/** Devices tell what went wrong before anyone has signed in, too; the industry union runs the programme and reads it. */
export const faultRights = {
  'fault.report': 'anyone',
  'fault.list': { industryUnion: [{ on: ['elsewhere'], in: 'any' }] },
} as const satisfies Record<string, Right>;
