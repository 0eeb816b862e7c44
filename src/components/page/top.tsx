import Taro from '@tarojs/taro';
import { useEffect } from 'react';

interface Props {
  readonly title: string;
  readonly tab: boolean;
}

/** The bar above the page is WeChat's own; only its words are set. */
export const Top = ({ title, tab }: Props) => {
  useEffect(() => {
    if (!tab) void Taro.setNavigationBarTitle({ title });
  }, [title, tab]);
  return null;
};
