import { clock, type Instant } from '@domain/time/shanghai';
import type { QueuedSave, QueueState } from '@/queue/queue.types';

/** Where an entry on this device stands: in words, and in a badge's colour. */
export interface ItemState {
  readonly words: '在本机' | '正在发送' | '已保存' | '需要处理';
  readonly tone: 'grey' | 'blue' | 'green' | 'red';
  readonly detail: string;
}

const halts = {
  offline: '连上网络后自动发送',
  signedOut: '重新登录后自动发送',
  full: '本机存储已满，发送后会腾出空间',
} as const;

/** @returns where an item of the queue stands */
export const itemState = (item: QueuedSave, { sending, halt }: QueueState): ItemState => {
  if (item.trouble !== null) return { words: '需要处理', tone: 'red', detail: item.trouble.message };
  if (sending?.id === item.id) {
    const share = Math.round(sending.share * 100);
    return { words: '正在发送', tone: 'blue', detail: share === 0 ? '' : `附件 ${share}%` };
  }
  return { words: '在本机', tone: 'grey', detail: halt === null ? '排队等候发送' : halts[halt] };
};

/** @returns where something stands that the server has */
export const savedState = (at: Instant): ItemState => ({
  words: '已保存',
  tone: 'green',
  detail: clock(at),
});
