import { Failure } from '@domain/failure/failure';

const notAnswering = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'SYS_ERR',
  '502',
  '503',
  '504',
]);

const partOf = (thrown: unknown, part: 'code' | 'message'): string =>
  typeof thrown === 'object' && thrown !== null && part in thrown
    ? String((thrown as Record<string, unknown>)[part])
    : '';

/** @returns whether the database refused a document because its id or a unique key is taken */
export const isDuplicate = (thrown: unknown): boolean =>
  /E11000|duplicate/i.test(`${partOf(thrown, 'code')} ${partOf(thrown, 'message')}`);

/** @returns UNAVAILABLE where the cloud does not answer; anything else as it is */
export const asFailure = (thrown: unknown): unknown => {
  const code = partOf(thrown, 'code');
  if (!notAnswering.has(code)) return thrown;
  return new Failure('UNAVAILABLE', {
    message: '系统暂时没有回应，已填写的内容没有丢失，请稍后再试。',
    log: `the cloud does not answer: ${code}`,
  });
};
