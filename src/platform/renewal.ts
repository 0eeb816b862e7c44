import Taro from '@tarojs/taro';
import { createStore } from '@/services/store';

/** Whether a newer version lies ready on this device. */
export const newerVersion = createStore(false);

/** Only a version that lies ready can be changed to. */
export const renewsAnyTime = false;

let manager: Taro.UpdateManager | undefined;

/** Listens to WeChat's update manager, which fetches a newer version by itself after a start. */
export const watchVersions = (): void => {
  manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => newerVersion.set(true));
};

/** Starts anew in the newer version. Call it only when there is one. */
export const renew = (): void => manager?.applyUpdate();

/** What to do where no newer version comes by itself. */
export const renewalAdvice =
  '微信正在取新版本，取到后这里会出现“更新”按钮。如果一直没有出现：在微信首页下拉，按住“创新工作室”拖到底部删除，再从聊天或搜索中重新打开。';
