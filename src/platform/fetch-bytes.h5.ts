/// <reference lib="dom" />
import { Failure } from '@domain/failure/failure';

/** @returns the bytes at a temporary address. @throws Failure UNAVAILABLE */
export const fetchBytes = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new Failure('UNAVAILABLE', { message: '没能取得文件，请检查网络后再试。', log: String(error) });
  }
};
