import { Failure } from '@domain/failure/failure';
import Taro from '@tarojs/taro';
import { fetchBytes } from '@/platform/fetch-bytes';
import type { SaveStream } from '@/platform/save-stream';
import { call } from '@/services/client';
import type { Input } from '@/services/procedures';

export interface DossierProgress {
  readonly done: number;
  readonly total: number;
  /** Bytes so far. */
  readonly size: number;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Taro.base64ToArrayBuffer(base64));

/**
 * Fetches a dossier part by part and puts it together: all parts, all directories, the end.
 * @param tell is told how far it is after every part
 * @throws Failure
 */
export const fetchDossier = async (
  roundId: string,
  target: SaveStream,
  tell: (progress: DossierProgress) => void,
): Promise<void> => {
  const directories: Uint8Array<ArrayBuffer>[] = [];
  let place: Input<'paper.dossier'>['place'];
  let offset = 0;
  let files = 0;
  let fetched: string | undefined;
  for (;;) {
    const part = await call('paper.dossier', {
      roundId,
      offset,
      ...(place === undefined ? {} : { place }),
      ...(fetched === undefined ? {} : { fetched }),
    });
    const bytes = await fetchBytes(part.url);
    if (bytes.byteLength !== part.size) {
      throw new Failure('UNAVAILABLE', {
        message: '有一部分没有取全，请重新下载。',
        log: 'part of a dossier is short',
      });
    }
    await target.write(bytes);
    directories.push(bytesOf(part.directory));
    offset += part.size;
    files += part.files;
    fetched = part.part;
    tell({ done: part.done, total: part.total, size: offset });
    if (part.next === null) break;
    place = part.next;
  }
  for (const directory of directories) await target.write(directory);
  const size = directories.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const { end } = await call('paper.dossierEnd', { files, offset, size, fetched });
  await target.write(bytesOf(end));
};
