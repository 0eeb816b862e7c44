import { fromBase64, toBase64 } from '../base64';
import { reportFailure } from '../failures';
import { disk, userDataPath } from '../files';
import { textOf } from '../values';
import { asyncInterface, type WxInterface, type WxOptions } from './interface';
import { WxError } from './wxError';

/** WeChat's limit on what one app keeps under USER_DATA_PATH and with saveFile, bytes. */
export const filesLimit = 200 * 1024 * 1024;
const readLimit = 100 * 1024 * 1024;

const missing = (verb: string, path: string): WxError =>
  new WxError(`no such file or directory, ${verb} '${path}'`, { errno: 1300002 });

const bytesOf = (data: unknown, encoding: unknown): Uint8Array<ArrayBuffer> => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (encoding === 'base64') return fromBase64(String(data));
  if (encoding === undefined || encoding === 'utf8' || encoding === 'utf-8')
    return new TextEncoder().encode(String(data));
  if (encoding === 'hex')
    return Uint8Array.from(String(data).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  throw new WxError(`invalid encoding "${textOf(encoding)}"`);
};

const written = (content: Uint8Array<ArrayBuffer>, encoding: unknown): string | ArrayBuffer => {
  if (encoding === undefined) return content.slice().buffer;
  if (encoding === 'base64') return toBase64(content);
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(content);
  if (encoding === 'hex') return Array.from(content, (one) => one.toString(16).padStart(2, '0')).join('');
  throw new WxError(`invalid encoding "${textOf(encoding)}"`);
};

function contentOf(path: unknown, verb = 'open'): Uint8Array<ArrayBuffer> {
  const file = disk.read(String(path));
  if (!file) throw missing(verb, String(path));
  return file.content;
}

function ownFolder(path: string, verb: string): void {
  if (!path.startsWith(`${userDataPath}/`))
    throw new WxError(`permission denied, ${verb} "${path}"`, { errno: 1300013 });
  if (!disk.isFolder(path.slice(0, path.lastIndexOf('/')))) throw missing(verb, path);
}

function room(bytes: number): void {
  if (disk.size(userDataPath) + disk.size('wxfile://store_') + bytes > filesLimit) {
    throw new WxError('the maximum size of the file storage limit is exceeded', { errno: 1300202 });
  }
}

type Arguments = Record<string, unknown>;

/** Every operation, synchronous; the asynchronous interfaces run these too. */
const operations: Record<string, { parameters: string[]; act: (given: Arguments) => unknown; key?: string }> =
  {
    readFile: {
      parameters: ['filePath', 'encoding', 'position', 'length'],
      key: 'data',
      act: ({ filePath, encoding, position, length }) => {
        const content = contentOf(filePath);
        const from = Number(position ?? 0);
        const to = length === undefined ? content.length : from + Number(length);
        if (from < 0 || to > content.length)
          throw new WxError('the value of "position" or "length" is out of range');
        if (to - from > readLimit)
          throw new WxError('the maximum size of a file to read is 100M', { errno: 1301111 });
        return written(content.slice(from, to), encoding);
      },
    },
    writeFile: {
      parameters: ['filePath', 'data', 'encoding'],
      act: ({ filePath, data, encoding }) => {
        ownFolder(String(filePath), 'open');
        const content = bytesOf(data, encoding);
        room(content.length);
        disk.write(String(filePath), content);
      },
    },
    appendFile: {
      parameters: ['filePath', 'data', 'encoding'],
      act: ({ filePath, data, encoding }) => {
        const more = bytesOf(data, encoding);
        room(more.length);
        const before = contentOf(filePath);
        const all = new Uint8Array(before.length + more.length);
        all.set(before);
        all.set(more, before.length);
        disk.write(String(filePath), all);
      },
    },
    saveFile: {
      parameters: ['tempFilePath', 'filePath'],
      key: 'savedFilePath',
      act: ({ tempFilePath, filePath }) => {
        const content = contentOf(tempFilePath, 'saveFile');
        room(content.length);
        const path = textOf(filePath ?? textOf(tempFilePath).replace('tmp_', 'store_'));
        if (filePath !== undefined) ownFolder(path, 'saveFile');
        disk.write(path, content);
        disk.remove(String(tempFilePath));
        return path;
      },
    },
    copyFile: {
      parameters: ['srcPath', 'destPath'],
      act: ({ srcPath, destPath }) => {
        ownFolder(String(destPath), 'copyFile');
        disk.write(String(destPath), contentOf(srcPath, 'copyFile'));
      },
    },
    rename: {
      parameters: ['oldPath', 'newPath'],
      act: ({ oldPath, newPath }) => {
        ownFolder(String(newPath), 'rename');
        disk.write(String(newPath), contentOf(oldPath, 'rename'));
        disk.remove(String(oldPath));
      },
    },
    unlink: {
      parameters: ['filePath'],
      act: ({ filePath }) => {
        if (!disk.remove(String(filePath))) throw missing('unlink', String(filePath));
      },
    },
    access: {
      parameters: ['path'],
      act: ({ path }) => {
        if (!disk.read(String(path)) && !disk.isFolder(String(path))) throw missing('access', String(path));
      },
    },
    mkdir: {
      parameters: ['dirPath', 'recursive'],
      act: ({ dirPath, recursive }) => {
        const path = String(dirPath);
        if (disk.isFolder(path)) throw new WxError(`file already exists ${path}`, { errno: 1301005 });
        if (!recursive) ownFolder(path, 'mkdir');
        for (let at = path.indexOf('/', userDataPath.length + 1); at > 0; at = path.indexOf('/', at + 1)) {
          disk.makeFolder(path.slice(0, at));
        }
        disk.makeFolder(path);
      },
    },
    rmdir: {
      parameters: ['dirPath', 'recursive'],
      act: ({ dirPath, recursive }) => {
        const path = String(dirPath);
        if (!disk.isFolder(path)) throw missing('rmdir', path);
        if (disk.list(path).length > 0 && !recursive)
          throw new WxError('directory not empty', { errno: 1300066 });
        disk.paths(`${path}/`).forEach((one) => disk.remove(one));
        disk.removeFolder(path);
      },
    },
    readdir: {
      parameters: ['dirPath'],
      key: 'files',
      act: ({ dirPath }) => {
        if (!disk.isFolder(String(dirPath))) throw missing('scandir', String(dirPath));
        return disk.list(String(dirPath));
      },
    },
    stat: {
      parameters: ['path'],
      key: 'stats',
      act: ({ path }) => {
        const folder = disk.isFolder(String(path));
        const file = disk.read(String(path));
        if (!folder && !file) throw missing('stat', String(path));
        const seconds = Math.floor((file?.at ?? 0) / 1000);
        return {
          mode: folder ? 16877 : 33188,
          size: file?.content.length ?? 0,
          lastAccessedTime: seconds,
          lastModifiedTime: seconds,
          isDirectory: () => folder,
          isFile: () => !folder,
        };
      },
    },
    getFileInfo: {
      parameters: ['filePath'],
      act: ({ filePath }) => ({ size: contentOf(filePath).length, digest: '' }),
    },
    getSavedFileList: {
      parameters: [],
      key: 'fileList',
      act: () =>
        disk.paths('wxfile://store_').map((filePath) => ({
          filePath,
          size: contentOf(filePath).length,
          createTime: Math.floor((disk.read(filePath)?.at ?? 0) / 1000),
        })),
    },
    removeSavedFile: {
      parameters: ['filePath'],
      act: ({ filePath }) => {
        if (!disk.remove(String(filePath))) throw missing('removeSavedFile', String(filePath));
      },
    },
  };

function manager(): WxInterface {
  const known: WxInterface = {};
  for (const [name, { parameters, act, key }] of Object.entries(operations)) {
    known[name] = asyncInterface(name, (options: WxOptions) => {
      const result = act(options);
      return key ? { [key]: result } : result;
    });
    known[`${name}Sync`] = (...values: unknown[]) => {
      try {
        return act(Object.fromEntries(parameters.map((parameter, index) => [parameter, values[index]])));
      } catch (error) {
        throw Object.assign(
          new Error(`${name}Sync:fail ${(error as Error).message}`),
          (error as WxError).fields,
        );
      }
    };
  }
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && name !== 'then') {
        reportFailure(`FileSystemManager.${name}: the runner does not know it`);
      }
      return target[name as string];
    },
  });
}

const legacy = (name: string) =>
  asyncInterface(name, (options) => {
    const operation = operations[name];
    const result = operation?.act(options);
    return operation?.key ? { [operation.key]: result } : result;
  });

/** wx.getFileSystemManager and wx.env. */
export function fileSystem(): WxInterface {
  const one = manager();
  return {
    env: { USER_DATA_PATH: userDataPath },
    getFileSystemManager: () => one,
    saveFile: legacy('saveFile'),
    getFileInfo: legacy('getFileInfo'),
    getSavedFileList: legacy('getSavedFileList'),
    removeSavedFile: legacy('removeSavedFile'),
  };
}
