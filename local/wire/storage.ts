import type { Disk } from '../storage/disk';
import { fileIdOf, isPath, keyOf, pathOfFileId } from '../storage/file-id';
import type { Permits } from '../storage/permits';
import type { Action } from './database';
import { invalid, textOf, type WireRequest } from './request';

/** CloudBase takes 50 files a call. */
const MOST_FILES = 50;
/** A temporary link works for two hours where the call names no time, and for seven days at most. */
const LINK_SECONDS = 7200;
const LONGEST_LINK = 7 * 24 * 3600;

const GONE = { code: 'STORAGE_FILE_NONEXIST', message: 'The file does not exist.' } as const;

function listOf(request: WireRequest, field: string): readonly unknown[] {
  const value = request[field];
  if (!Array.isArray(value) || value.length === 0) throw invalid(`${field} must be a list that is not empty`);
  if (value.length > MOST_FILES) throw invalid(`${field} may hold ${MOST_FILES} files at most`);
  return value;
}

function lifeOf(seconds: unknown): number {
  if (seconds === undefined || seconds === null) return LINK_SECONDS;
  if (typeof seconds !== 'number' || !(seconds > 0)) throw invalid('max_age must be a number of seconds');
  return Math.min(Math.ceil(seconds), LONGEST_LINK);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

interface CopyWish {
  readonly src_path?: unknown;
  readonly dst_path?: unknown;
  readonly overwrite?: unknown;
  readonly remove_original?: unknown;
}

async function copyOne(disk: Disk, wish: CopyWish): Promise<object> {
  const { src_path: from, dst_path: to } = wish;
  if (typeof from !== 'string' || typeof to !== 'string' || !isPath(to)) {
    return { code: 'INVALID_PARAM', message: 'src_path and dst_path must be paths' };
  }
  const file = await disk.find(from);
  if (!file) return { fileId: fileIdOf(to), ...GONE };
  if (wish.overwrite === false && (await disk.find(to))) {
    return { fileId: fileIdOf(to), code: 'STORAGE_FILE_EXISTS', message: 'There is a file already.' };
  }
  await disk.copy(file, to);
  if (wish.remove_original === true) await disk.remove(from);
  return { fileId: fileIdOf(to), code: 'SUCCESS', message: '' };
}

/** The `storage.*` actions. The content itself travels by the addresses that these answer. */
export function storageActions(disk: Disk, permits: Permits, base: string): Record<string, Action> {
  return {
    'storage.getUploadMetadata': (request) => {
      const path = textOf(request, 'path');
      if (!isPath(path)) throw invalid(`not a path of storage: ${path}`);
      return {
        data: {
          url: `${base}/storage/upload/${encodePath(path)}`,
          token: 'local',
          authorization: permits.upload(path),
          fileId: fileIdOf(path),
          cosFileId: keyOf(path),
          download_url: permits.link(path, LINK_SECONDS),
        },
      };
    },

    'storage.batchGetDownloadUrl': async (request) => ({
      data: {
        download_list: await Promise.all(
          listOf(request, 'file_list').map(async (wish) => {
            const { fileid, max_age } = (wish ?? {}) as { fileid?: unknown; max_age?: unknown };
            const path = typeof fileid === 'string' ? pathOfFileId(fileid) : undefined;
            if (!path || !(await disk.find(path))) return { ...GONE, fileID: fileid, tempFileURL: '' };
            return { code: 'SUCCESS', fileID: fileid, tempFileURL: permits.link(path, lifeOf(max_age)) };
          }),
        ),
      },
    }),

    'storage.batchDeleteFile': async (request) => ({
      data: {
        delete_list: await Promise.all(
          listOf(request, 'fileid_list').map(async (fileID) => {
            const path = typeof fileID === 'string' ? pathOfFileId(fileID) : undefined;
            const removed = path !== undefined && (await disk.remove(path));
            return removed ? { code: 'SUCCESS', fileID } : { ...GONE, fileID };
          }),
        ),
      },
    }),

    'storage.batchCopyFile': async (request) => {
      const list: object[] = [];
      // One after another: a call may copy a file that it has just copied.
      for (const wish of listOf(request, 'file_list')) list.push(await copyOne(disk, wish ?? {}));
      return { data: { copy_list: list } };
    },
  };
}
