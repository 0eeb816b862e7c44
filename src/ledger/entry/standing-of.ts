import type { Confirmation } from '@domain/ledger/entry';

/** @returns where an entry stands, in words and in a badge's colour */
export const standingOf = ({
  confirmation,
  removal = null,
}: {
  readonly confirmation: Confirmation | null;
  readonly removal?: object | null;
}): { readonly words: string; readonly tone: 'grey' | 'amber' | 'green' } => {
  if (removal !== null) return { words: '已撤下', tone: 'grey' };
  if (confirmation === null) return { words: '待领军人物确认', tone: 'amber' };
  return {
    words: confirmation.by === 'trust' ? '已入账' : `${confirmation.name}已确认`,
    tone: 'green',
  };
};
