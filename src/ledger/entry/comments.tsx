import type { EntryComment } from '@domain/ledger/entry';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import styles from './facts.module.scss';
import { type Seen, useDeed } from './use-deed';

interface Props {
  readonly entry: Seen;
  readonly comments: readonly EntryComment[];
  readonly may: boolean;
}

/** What the leader and the writer have said about an entry. */
export const Comments = ({ entry, comments, may }: Props) => {
  const say = useDeed(entry);
  const [text, setText] = useState('');
  if (comments.length === 0 && !may) return null;
  const send = async () => {
    if (await say.run({ do: 'comment', text: text.trim() })) setText('');
  };
  return (
    <Card title="批注" flush>
      {comments.map((comment) => (
        <View key={comment.id} className={styles.comment}>
          <View>{comment.text}</View>
          <View className={styles.by}>{`${comment.by.name} · ${exactMinute(comment.at)}`}</View>
        </View>
      ))}
      {may ? (
        <View className={styles.say}>
          <LongText
            label="写批注"
            short
            maxLength={500}
            placeholder="补充说明，或请记录人修改"
            value={text}
            onChange={setText}
          />
          {say.failure === null ? null : <Notice tone="bad">{say.failure.userMessage}</Notice>}
          <Button
            kind="secondary"
            compact
            icon="send"
            busy={say.busy}
            disabled={text.trim() === ''}
            onTap={() => void send()}
          >
            发送批注
          </Button>
        </View>
      ) : null}
    </Card>
  );
};
