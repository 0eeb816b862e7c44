import { Failure } from '@domain/failure/failure';
import Taro from '@tarojs/taro';

/** How a file gets to the user here, as a button says it. */
export const sendWords = '发送到聊天';

/** Where a file is to be found afterwards. */
export const sentWords = '已备好。点“发送到聊天”，选“文件传输助手”就能留存。';

/** Whether the user has a further tap to make before the file leaves the program: WeChat asks for one. */
export const sendsByTap = true;

const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH}/${name}`;

/** Keeps a text as a file of the program until it is sent. @throws Failure UNAVAILABLE where there is no room */
export const prepareText = (name: string, content: string): Promise<void> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath: pathOf(name),
      data: content,
      encoding: 'utf8',
      success: () => resolve(),
      fail: ({ errMsg }) =>
        reject(
          new Failure('UNAVAILABLE', {
            message: '手机上没有地方存下这个文件。请清理一些空间后再试。',
            log: errMsg,
          }),
        ),
    });
  });

/** Sends the prepared file to a chat of the user's choice, then takes it off the phone. To be called from a tap. */
export const sendText = async (name: string): Promise<void> => {
  const sent = await Taro.shareFileMessage({ filePath: pathOf(name), fileName: name }).then(
    () => true,
    () => false,
  );
  if (sent) Taro.getFileSystemManager().unlink({ filePath: pathOf(name), fail: () => undefined });
};
