import { Failure } from '@domain/failure/failure';

/** A phone fetches files to its own place and not into memory. @throws Failure UNAVAILABLE */
export const fetchBytes = (_url: string): Promise<Uint8Array<ArrayBuffer>> =>
  Promise.reject(new Failure('UNAVAILABLE', { message: '请在电脑上用浏览器下载。' }));
