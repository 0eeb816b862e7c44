import { Failure } from '@domain/failure/failure';
import type { Instant } from '@domain/time/shanghai';
import { orderMediaCheck } from '../content/wechat-media-check';
import { temporaryLink } from './storage';

/** How WeChat's check of a picture stands. Others see the picture once it has passed. */
export interface PictureCheck {
  readonly state: 'waiting' | 'passed' | 'refused';
  /** WeChat's own id of the order; empty while it has taken none. */
  readonly traceId: string;
  readonly orderedAt: Instant;
}

/** @returns an order given to WeChat, or to be given again by the timer */
export const orderPictureCheck = async (
  fileID: string,
  openid: string | null,
  now: Instant,
): Promise<PictureCheck> => ({
  state: 'waiting',
  traceId: await orderMediaCheck(await temporaryLink(fileID), openid),
  orderedAt: now,
});

/** @returns whether WeChat checks files of this type: pictures alone */
export const isChecked = (type: string): boolean => type.startsWith('image/');

/** @returns whether others may see the file: it needs no check, or WeChat has passed it */
export const isPassed = ({ check }: { readonly check?: PictureCheck }): boolean =>
  check === undefined || check.state === 'passed';

/**
 * @param readerId whoever opens the file; who has uploaded it always may
 * @throws Failure WRONG_STATE where others may not see the picture, or not yet
 */
export const assertShown = (
  file: { readonly check?: PictureCheck; readonly uploadedBy: string },
  readerId: string,
): void => {
  if (isPassed(file) || file.uploadedBy === readerId) return;
  throw new Failure('WRONG_STATE', {
    message:
      file.check?.state === 'waiting'
        ? '这张图片正在接受内容检查，通过后即可查看，请稍后再试。'
        : '这张图片未通过微信的内容安全检查，不予显示。',
  });
};
