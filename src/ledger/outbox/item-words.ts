import { clock } from '@domain/time/shanghai';
import type { QueuedDeed, QueueState, SavedNote } from '@/queue/queue.types';

/** Where an entry on this device stands: in words, and in a badge's colour. */
export interface ItemState {
  readonly words: '在本机' | '正在发送' | '已保存' | '已办' | '需要处理';
  readonly tone: 'grey' | 'blue' | 'green' | 'red';
  readonly detail: string;
}

const halts = {
  offline: '连上网络后自动发送',
  signedOut: '重新登录后自动发送',
  full: '本机存储已满，发送后会腾出空间',
} as const;

/** @returns what is done, in a word or two */
export const deedName = ({ deed, base }: Pick<QueuedDeed, 'deed' | 'base'>): string => {
  switch (deed.do) {
    case 'save':
      return base === null ? '保存' : '修改';
    case 'remove':
      return '撤下';
    case 'confirm':
      return '确认';
    case 'comment':
      return '批注';
    default: {
      const never: never = deed;
      return never;
    }
  }
};

/** @returns a line's title: what is done to what; of a content its title alone */
export const deedTitle = (item: Pick<QueuedDeed, 'deed' | 'base'>, title: string): string =>
  item.deed.do === 'save' ? title : `${deedName(item)}：${title}`;

/** @returns where an item of the queue stands */
export const itemState = (item: QueuedDeed, { sending, halt }: QueueState): ItemState => {
  if (item.trouble !== null) return { words: '需要处理', tone: 'red', detail: item.trouble.message };
  if (sending?.id === item.id) {
    const share = Math.round(sending.share * 100);
    return { words: '正在发送', tone: 'blue', detail: share === 0 ? '' : `附件 ${share}%` };
  }
  return { words: '在本机', tone: 'grey', detail: halt === null ? '排队等候发送' : halts[halt] };
};

/** @returns where something stands that the server has done */
export const savedState = ({ at, deed }: Pick<SavedNote, 'at' | 'deed'>): ItemState => ({
  words: deed.do === 'save' ? '已保存' : '已办',
  tone: 'green',
  detail: clock(at),
});
