import {
  type CustomUser,
  type Identity,
  LOCAL_APPID,
  type MiniProgramUser,
  subjectOf,
} from '../identity/identity';
import type { Users } from '../identity/users';
import type { Action } from './database';
import { invalid, optionalText, textOf, WireError, type WireRequest } from './request';

/** How a user of a platform is named there; CloudBase knows more platforms than a local cloud signs in. */
function uidOnPlatform(request: WireRequest, platform: string): string {
  const id = textOf(request, 'platformId');
  if (platform === 'CUSTOM') return subjectOf({ customUserId: id });
  if (platform === 'WECHAT-OPENID') return subjectOf({ openid: id });
  throw invalid(`this local cloud signs nobody in on the platform "${platform}"`);
}

function uidOf(request: WireRequest): string {
  const platform = optionalText(request, 'platform');
  return optionalText(request, 'uuid') ?? uidOnPlatform(request, platform ?? 'CUSTOM');
}

/** What the SDK hands its caller as `userInfo`. */
function userInfo(identity: Identity): object {
  const { openid = '', appid = LOCAL_APPID } = identity as Partial<MiniProgramUser>;
  const { customUserId = '' } = identity as Partial<CustomUser>;
  return {
    uid: subjectOf(identity),
    openId: openid,
    appId: openid === '' ? '' : appid,
    customUserId,
    isAnonymous: false,
  };
}

/** `auth.getUserInfoForAdmin`: a user by id, or by platform and the id there. */
export function userActions(users: Users): Record<string, Action> {
  return {
    'auth.getUserInfoForAdmin': (request) => {
      const identity = users.byId(uidOf(request));
      if (!identity) throw new WireError('USER_NOT_EXIST', 'There is no user of this id.');
      return { data: userInfo(identity) };
    },
  };
}
