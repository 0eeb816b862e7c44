import { Failure } from '@domain/failure/failure';
import { fileTypeFromBuffer } from 'file-type';

/** What may be attached: pictures, PDF, Word and Excel; by MIME type, with the ending of its name. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

export interface FileKind {
  /** MIME type. */
  readonly type: string;
  /** The name, with the ending that goes with the content. */
  readonly name: string;
}

/**
 * Finds the kind of a file from its content; its name proves nothing.
 * @throws Failure INVALID for anything but the kinds that may be attached
 */
export const kindOf = async (content: Buffer, name: string): Promise<FileKind> => {
  const found = await fileTypeFromBuffer(content);
  const endings = found && kinds[found.mime];
  if (!found || !endings) {
    throw new Failure('INVALID', {
      message:
        '只能上传图片（JPG、PNG、WebP）、PDF、Word（docx）或 Excel（xlsx）文件；苹果手机的 HEIC 照片请先转成 JPG。',
      field: 'name',
    });
  }
  const fits = endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  return { type: found.mime, name: fits ? name : `${name}.${endings[0]}` };
};
