import { Failure } from '@domain/failure/failure';
import Taro from '@tarojs/taro';
import type { PickedFile } from '@/platform/picked-file';
import type { FileShelf } from './queue.types';
import { typeOf } from './type-of';
import { withoutPlace } from './without-place';

const folder = () => `${Taro.env.USER_DATA_PATH}/outbox`;
const pathOf = (id: string) => `${folder()}/${id}`;
/** A file being written bears this ending until it is whole. */
const unfinished = '.part';

type Callbacks<Result> = { success: (result: Result) => void; fail: (error: { errMsg: string }) => void };
const asked = <Result>(ask: (callbacks: Callbacks<Result>) => void): Promise<Result> =>
  new Promise((resolve, reject) =>
    ask({ success: resolve, fail: ({ errMsg }) => reject(new Error(errMsg)) }),
  );

const names = async (): Promise<readonly string[]> => {
  const found = await asked<{ files: string[] }>((callbacks) =>
    Taro.getFileSystemManager().readdir({ dirPath: folder(), ...callbacks }),
  ).catch(() => ({ files: [] }));
  return found.files;
};

const remove = (path: string): Promise<unknown> =>
  asked((callbacks) => Taro.getFileSystemManager().unlink({ filePath: path, ...callbacks })).catch(
    () => undefined,
  );

const write = async (id: string, bytes: Uint8Array): Promise<void> => {
  const system = Taro.getFileSystemManager();
  await asked((callbacks) => system.mkdir({ dirPath: folder(), recursive: true, ...callbacks })).catch(
    () => undefined,
  );
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const part = `${pathOf(id)}${unfinished}`;
  await asked((callbacks) => system.writeFile({ filePath: part, data, ...callbacks }));
  await asked((callbacks) => system.rename({ oldPath: part, newPath: pathOf(id), ...callbacks }));
};

const read =
  (path: string, size: number): PickedFile['read'] =>
  (position, length) =>
    asked<{ data: string | ArrayBuffer }>((callbacks) =>
      Taro.getFileSystemManager().readFile({
        filePath: path,
        position,
        length: Math.min(length, size - position),
        ...callbacks,
      }),
    ).then(({ data }) => new Uint8Array(data as ArrayBuffer));

/** Files of the program's own folder on the phone (200 MB), which WeChat keeps until the program is deleted. */
export const fileShelf: FileShelf = {
  list: async () => {
    const found = await names();
    for (const name of found.filter((one) => one.endsWith(unfinished))) await remove(pathOf(name));
    return found.filter((name) => !name.endsWith(unfinished));
  },
  save: async (id, file) => {
    const bytes = withoutPlace(await file.read(0, file.size));
    try {
      await write(id, bytes);
    } catch (error) {
      throw new Failure('TOO_LARGE', {
        message: `“${file.name}”没能存到手机上：存储空间已满。请先联网等已有记录发送完，再添加。`,
        log: String(error),
      });
    }
    return { size: bytes.length, type: typeOf(bytes) };
  },
  open: async (id, { name, size }) => {
    const there = (await names()).includes(id);
    return there ? { name, size, preview: pathOf(id), read: read(pathOf(id), size) } : null;
  },
  drop: async (id) => void (await remove(pathOf(id))),
};
