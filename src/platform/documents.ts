import { Failure } from '@domain/failure/failure';
import Taro from '@tarojs/taro';

export interface Linked {
  readonly url: string;
  readonly name: string;
  /** MIME type; '' where it is not known. */
  readonly type: string;
}

type OpenType = 'doc' | 'xls' | 'ppt' | 'pdf' | 'docx' | 'xlsx' | 'pptx';

/** Opens a file on the phone: pictures as pictures, documents in WeChat's reader, from where they can be sent on. */
export const openDocument = async ({ url, name, type }: Linked): Promise<void> => {
  if (type.startsWith('image/')) {
    await Taro.previewImage({ urls: [url] });
    return;
  }
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  try {
    const { tempFilePath } = await Taro.downloadFile({ url });
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true, fileType: ending as OpenType });
  } catch (error) {
    throw new Failure('UNAVAILABLE', { message: '没能打开文件，请再试一次。', log: String(error) });
  }
};

const readable: readonly string[] = ['doc', 'xls', 'ppt', 'pdf', 'docx', 'xlsx', 'pptx'];

/** @returns whether the phone shows such a file itself; what it does not show can be sent to a chat */
export const opensHere = ({ name, type }: Pick<Linked, 'name' | 'type'>): boolean =>
  type.startsWith('image/') || readable.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());

/**
 * Fetches a file that the phone does not show.
 * @returns a function that hands it to a chat of the user's choice; WeChat asks for a tap of its own for it
 */
export const fetchToSend = async ({ url, name }: Linked): Promise<() => Promise<void>> => {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url });
    return async () => {
      await Taro.shareFileMessage({ filePath: tempFilePath, fileName: name });
    };
  } catch (error) {
    throw new Failure('UNAVAILABLE', {
      message: '没能取得文件，请再试一次，或在电脑上下载。',
      log: String(error),
    });
  }
};

/** On the phone a document is kept and sent on from the reader. */
export const downloadDocument = openDocument;
