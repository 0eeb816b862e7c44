import { invitationCode, readCode } from '@domain/people/code';
import * as v from 'valibot';

const isChinese = (text: string) => /^[\p{L}\p{M}·.\s]+$/u.test(text);

/** Name of a person, as on the form. */
export const personName = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (text) => text.length >= 2 && text.length <= 20 && isChinese(text),
    '请填写真实姓名，2 至 20 个字。',
  ),
);

/** A mainland mobile number, eleven digits. */
export const phone = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.check((text) => /^1\d{10}$/.test(text), '请填写 11 位手机号。'),
);

export const sex = v.picklist(['男', '女']);

/** A code as typed or scanned, read into its bare signs. */
export const typedInvitationCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((typed) => readCode(typed, invitationCode) !== null, '邀请码是 12 位字母和数字，请核对后再输。'),
  v.transform((typed) => readCode(typed, invitationCode) ?? ''),
);

/** Name of a union, unit or administration. */
export const placeName = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (text) => text.length >= 2 && text.length <= 60 && !/\p{Cc}/u.test(text),
    '请填写名称，2 至 60 个字。',
  ),
);
