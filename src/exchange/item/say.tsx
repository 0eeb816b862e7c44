import type { Failure } from '@domain/failure/failure';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly action: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** @returns whether it was taken; what was typed stays where it was not */
  readonly onSay: (text: string) => Promise<boolean>;
}

/** A few lines and the button that sends them. */
export const Say = ({ label, placeholder, action, busy, failure, onSay }: Props) => {
  const [text, setText] = useState('');
  const send = async () => {
    if (await onSay(text)) setText('');
  };
  return (
    <View>
      <LongText
        label={label}
        short
        maxLength={500}
        placeholder={placeholder}
        value={text}
        onChange={setText}
      />
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Button
        kind="secondary"
        compact
        icon="send"
        busy={busy}
        disabled={text.trim() === ''}
        onTap={() => void send()}
      >
        {action}
      </Button>
    </View>
  );
};
