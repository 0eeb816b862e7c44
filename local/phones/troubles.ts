import type { JsonObject } from '../gateway/body';
import type { Trouble } from '../wechat/state';

/** A fault that the page offers, in words, and what the control `trouble` is told. */
export interface OfferedTrouble {
  readonly key: string;
  readonly text: string;
  readonly trouble: JsonObject;
}

const answers = (code: number, text: string): OfferedTrouble => ({
  key: String(code),
  text: `${code} ${text}`,
  trouble: { kind: 'code', code },
});

/** What one may let WeChat's server do. */
export const offeredTroubles: readonly OfferedTrouble[] = [
  { key: 'slow', text: '超时：20 秒后才回答', trouble: { kind: 'slow' } },
  { key: 'broken', text: '5xx：没有可用的回答', trouble: { kind: 'broken' } },
  { key: 'lost', text: '已送达，但回音丢失', trouble: { kind: 'lost' } },
  { key: 'busy', text: '-1 系统繁忙', trouble: { kind: 'busy' } },
  answers(45009, '调用次数超限'),
  answers(40001, '凭据失效'),
  answers(43101, '用户拒收'),
  answers(20004, '用户关闭了总开关'),
  answers(47003, '内容不合模板'),
  answers(40037, '模板不存在'),
  answers(40003, '没有这个用户'),
];

/** @returns what is set now, in words; null where WeChat's server is well */
export const troubleWords = (trouble: Trouble | undefined): string | null => {
  if (trouble === undefined) return null;
  const known = offeredTroubles.find(
    (one) => one.trouble.kind === trouble.kind && one.trouble.code === trouble.code,
  );
  return `${known?.text ?? trouble.kind}，还有 ${trouble.calls} 次`;
};
