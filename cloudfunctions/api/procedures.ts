import { getMe } from './me/get-me';

/** Every procedure of this function by name. The type of this table types the clients. */
export const procedures = {
  'me.get': getMe,
} as const;
export type Procedures = typeof procedures;
