import { Failure, type Problem } from '@domain/failure/failure';

/** The same words whether an object is missing or the caller has no right to it. */
export const notFound = (log = 'not found, or no right to it'): Failure =>
  new Failure('NOT_FOUND', { message: '没有找到：可能已被删除，或您以当前身份无权查看。', log });

export const notSignedIn = (): Failure =>
  new Failure('UNAUTHENTICATED', { message: '请先登录，再继续操作。', log: 'no identity in the context' });

export const notKnown = (): Failure =>
  new Failure('UNAUTHENTICATED', {
    message: '您的账号还没有与人员信息绑定，请联系所在单位工会。',
    log: 'the identity is bound to nobody',
  });

export const sessionEnded = (): Failure =>
  new Failure('UNAUTHENTICATED', {
    message: '登录已过期，或已在手机上退出，请重新扫码登录。',
    log: 'the session is not running',
  });

export const wechatOnly = (): Failure =>
  new Failure('UNAUTHENTICATED', {
    message: '这一步只能在微信小程序里办理，请用手机打开小程序。',
    log: 'not called from the mini-program',
  });

export const roleNotInForce = (): Failure =>
  new Failure('UNAUTHENTICATED', {
    message: '您选择的身份已经失效，请重新选择身份。',
    log: 'the role asked for is not in force',
  });

export const invalidInput = (problems: readonly Problem[], log: string): Failure =>
  new Failure('INVALID', { message: '提交的内容有误，请检查后重试。', problems, log });

export const tooLarge = (log: string): Failure =>
  new Failure('TOO_LARGE', { message: '提交的内容过大，请分次提交。', log });

export const outdated = (client: string | undefined): Failure =>
  new Failure('OUTDATED', {
    message: '您用的版本太旧，已不能办理。请更新后继续，已填写的内容不会丢失。',
    log: `client ${client ?? ''} is older than the oldest served`,
  });
