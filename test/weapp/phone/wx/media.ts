import { fromBase64 } from '../base64';
import { blobOf, disk, localUrl, writeTemporary } from '../files';
import { showPaper } from '../frame/dialogs';
import type { ChosenFile } from '../settings';
import { textOf } from '../values';
import { asyncInterfaces, required, type WxInterface, type WxOptions } from './interface';
import { WxError } from './wxError';

let choices: ChosenFile[] = [];
const opened: { kind: string; path: string }[] = [];

/** What the user will choose next; nothing left means that the user gives up. */
export function queueChoice(files: ChosenFile[]): void {
  choices.push(...files);
}

/** What the app has shown or saved: previews, documents, pictures to the album. */
export const openedMedia = (): { kind: string; path: string }[] => [...opened];

function take(count: number): { file: ChosenFile; path: string; size: number }[] {
  const taken = choices.slice(0, count);
  choices = choices.slice(count);
  if (taken.length === 0) throw new WxError('cancel');
  return taken.map((file) => {
    const content = fromBase64(file.content);
    return { file, path: writeTemporary(file.name, content), size: content.length };
  });
}

function chooseMedia(options: WxOptions): object {
  const chosen = take(Number(options.count ?? 9));
  return {
    type: chosen.every(({ file }) => file.type === 'video') ? 'video' : 'image',
    tempFiles: chosen.map(({ file, path, size }) => ({
      tempFilePath: path,
      size,
      fileType: file.type,
      ...(file.type === 'video' ? { duration: 1, width: 320, height: 240, thumbTempFilePath: path } : {}),
    })),
  };
}

function chooseMessageFile(options: WxOptions): object {
  const chosen = take(required(options, 'count', 'number'));
  const time = Math.floor(Date.now() / 1000);
  return {
    tempFiles: chosen.map(({ file, path, size }) => ({ name: file.name, path, size, time, type: file.type })),
  };
}

async function bitmapOf(source: string): Promise<ImageBitmap> {
  const blob = blobOf(source) ?? (await (await fetch(localUrl(source))).blob());
  return createImageBitmap(blob).catch(() => {
    throw new WxError('file not found');
  });
}

async function compressImage(options: WxOptions): Promise<object> {
  const source = required(options, 'src', 'string');
  const bitmap = await bitmapOf(source);
  const width = Number(options.compressedWidth ?? 0) || bitmap.width;
  const height = Number(options.compressedHeight ?? 0) || Math.round((bitmap.height / bitmap.width) * width);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  const blob = await canvas.convertToBlob({
    type: 'image/jpeg',
    quality: Number(options.quality ?? 80) / 100,
  });
  return { tempFilePath: writeTemporary('compressed.jpg', new Uint8Array(await blob.arrayBuffer())) };
}

function preview(source: string): void {
  opened.push({ kind: 'preview', path: source });
  const picture = document.createElement('img');
  picture.src = localUrl(source);
  picture.alt = '预览图片';
  showPaper('preview', '预览图片', picture);
}

function openDocument(options: WxOptions): void {
  const path = required(options, 'filePath', 'string');
  if (!disk.read(path)) throw new WxError("file doesn't exist");
  opened.push({ kind: 'document', path });
  const words = document.createElement('p');
  words.textContent = `文档 ${textOf(options.fileType ?? path.split('.').at(-1) ?? '')}`;
  showPaper('document', '文档', words);
}

async function canvasToTempFilePath(options: WxOptions): Promise<object> {
  const canvas = options.canvas as HTMLCanvasElement | undefined;
  if (!canvas) throw new WxError('canvas is required: type 2d only');
  const type = options.fileType === 'jpg' ? 'image/jpeg' : 'image/png';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  if (!blob) throw new WxError('create bitmap failed');
  return {
    tempFilePath: writeTemporary(`canvas.${type.slice(6)}`, new Uint8Array(await blob.arrayBuffer())),
  };
}

/** Choosing, compressing, showing and saving pictures, videos and documents. */
export function media(): WxInterface {
  return asyncInterfaces({
    chooseMedia,
    chooseMessageFile,
    chooseImage: (options) => {
      const chosen = take(Number(options.count ?? 9));
      return {
        tempFilePaths: chosen.map(({ path }) => path),
        tempFiles: chosen.map(({ path, size }) => ({ path, size })),
      };
    },
    compressImage,
    getImageInfo: async (options) => {
      const { width, height } = await bitmapOf(required(options, 'src', 'string'));
      return { width, height, path: options.src, orientation: 'up', type: 'png' };
    },
    previewImage: (options) =>
      preview(textOf(options.current ?? (options.urls as string[] | undefined)?.[0] ?? '')),
    previewMedia: (options) => {
      const sources = (options.sources ?? []) as { url: string }[];
      preview(sources[Number(options.current ?? 0)]?.url ?? '');
    },
    openDocument,
    saveImageToPhotosAlbum: (options) => {
      const path = required(options, 'filePath', 'string');
      if (!disk.read(path)) throw new WxError('file not found');
      opened.push({ kind: 'album', path });
    },
    canvasToTempFilePath,
  });
}
