import Taro from '@tarojs/taro';
import type { PickedFile } from './picked-file';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const onPhone = (path: string, name: string, size: number, preview?: string): PickedFile => ({
  name,
  size,
  ...(preview === undefined ? {} : { preview }),
  read: (from, length) =>
    new Promise((resolve, reject) => {
      Taro.getFileSystemManager().readFile({
        filePath: path,
        position: from,
        length: Math.min(length, size - from),
        success: ({ data }) =>
          typeof data === 'string' ? reject(new Error('text')) : resolve(new Uint8Array(data)),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    }),
});

const pictureName = (path: string, index: number): string => {
  const ending = /\.(jpe?g|png|webp)$/i.exec(path)?.[0] ?? '.jpg';
  return `照片${index + 1}${ending.toLowerCase()}`;
};

/** Takes or chooses pictures, compressed by WeChat. @returns none when the user thinks better of it */
export const pickPictures = async (count: number): Promise<readonly PickedFile[]> => {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
  }).catch(() => undefined);
  return (chosen?.tempFiles ?? []).map(({ tempFilePath, size }, index) =>
    onPhone(tempFilePath, pictureName(tempFilePath, index), size, tempFilePath),
  );
};

/** Chooses one picture as it is, neither compressed nor put on white. @returns null when the user thinks better of it */
export const pickOriginal = async (): Promise<PickedFile | null> => {
  const chosen = await Taro.chooseMedia({
    count: 1,
    mediaType: ['image'],
    sourceType: ['album'],
    sizeType: ['original'],
  }).catch(() => undefined);
  const file = chosen?.tempFiles[0];
  return file === undefined
    ? null
    : onPhone(file.tempFilePath, pictureName(file.tempFilePath, 0), file.size, file.tempFilePath);
};

/** Chooses one Excel or CSV file out of a chat. @returns null when the user thinks better of it */
export const pickSheet = async (): Promise<PickedFile | null> => {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['xlsx', 'csv'],
  }).catch(() => undefined);
  const file = chosen?.tempFiles[0];
  return file === undefined ? null : onPhone(file.path, file.name || nameOf(file.path), file.size);
};

/** Chooses files out of a chat, which is where WeChat keeps them. @returns none when the user thinks better of it */
export const pickFiles = async (count: number): Promise<readonly PickedFile[]> => {
  const chosen = await Taro.chooseMessageFile({
    count,
    type: 'file',
    extension: ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg', 'png', 'webp'],
  }).catch(() => undefined);
  return (chosen?.tempFiles ?? []).map(({ path, name, size }) => onPhone(path, name || nameOf(path), size));
};

export const toBase64 = (bytes: Uint8Array): string =>
  Taro.arrayBufferToBase64(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
