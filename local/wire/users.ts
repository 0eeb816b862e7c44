import type { Action } from './database';
import { optionalText, WireError } from './request';

/**
 * `auth.getUserInfoForAdmin`. CloudBase keeps a list of its users; here identities live in tokens alone, so
 * nobody is ever found.
 */
export function userActions(): Record<string, Action> {
  return {
    'auth.getUserInfoForAdmin': (request) => {
      optionalText(request, 'uuid');
      throw new WireError('USER_NOT_EXIST', 'This local cloud keeps no list of users.');
    },
  };
}
