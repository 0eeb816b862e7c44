import Taro from '@tarojs/taro';

/** Tells now and at every change whether the phone has a network. */
export const watchNetwork = (tell: (online: boolean) => void): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  void Taro.getNetworkType().then(({ networkType }) => tell(networkType !== 'none'));
};
