import type { Version } from '@domain/version/version';

/** This client's version, from package.json; it goes with every call. */
export const clientVersion: Version = process.env.VERSION;
