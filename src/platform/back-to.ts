import Taro from '@tarojs/taro';
import { goBack, replacePage } from './routes';

/** Back to the page one came from, which is this one; opens it where the present page was opened by its own address. */
export const backTo = (page: string, parameters: Readonly<Record<string, string>>): void => {
  if (Taro.getCurrentPages().length > 1) goBack();
  else replacePage(page, parameters);
};
