import { catalogue } from '@domain/messages/catalogue';
import { checkMessageText, longestText, longestTitle } from '@domain/messages/check-round-texts';
import { previewRoundText } from '@domain/messages/preview-round-text';
import { type MessageText, placesOf, type RoundTextKind, usualText } from '@domain/messages/round-texts';
import type { RoundTerms } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { Field } from '@/components/field/field';
import { Notice } from '@/components/notice/notice';
import { serverNow } from '@/services/server-time';
import styles from './message-text-form.module.scss';
import { TextField } from './text-field';

interface Props {
  readonly kind: RoundTextKind;
  readonly words: MessageText;
  readonly terms: RoundTerms;
  readonly disabled: boolean;
  readonly onChange: (words: MessageText) => void;
}

/** The words of one message, what may stand in them, and how it will read in the program and in WeChat. */
export const MessageTextForm = ({ kind, words, terms, disabled, onChange }: Props) => {
  const usual = usualText(kind);
  const isUsual = words.title === usual.title && words.text === usual.text;
  const problems = checkMessageText(kind, words);
  const preview = previewRoundText(kind, words, terms, serverNow());
  return (
    <View className={styles.form}>
      <TextField
        label="标题"
        hint={`${catalogue[kind].when}。微信里最多显示 20 个字`}
        value={words.title}
        maxLength={longestTitle}
        disabled={disabled}
        onChange={(title) => onChange({ ...words, title })}
      />
      <TextField
        label="正文"
        hint="在程序的“消息”里显示"
        long
        value={words.text}
        maxLength={longestText}
        disabled={disabled}
        onChange={(text) => onChange({ ...words, text })}
      />
      {disabled ? null : (
        <Field label="可以填入的内容" hint="点一下接在正文后面，发送时换成实际内容">
          <View className={styles.places}>
            {placesOf(kind).map((place) => (
              <Chip
                key={place}
                role="button"
                text={`{${place}}`}
                onTap={() => onChange({ ...words, text: `${words.text}{${place}}` })}
              />
            ))}
          </View>
        </Field>
      )}
      {problems.map(({ message }) => (
        <Notice key={message} tone="bad">
          {message}
        </Notice>
      ))}
      <View className={styles.preview}>
        <View className={styles.caption}>发出后的样子（内容为示例）</View>
        <View className={styles.title}>{preview.title}</View>
        <View className={styles.text}>{preview.text}</View>
      </View>
      <View className={styles.preview}>
        <View className={styles.caption}>微信里的样子</View>
        {preview.card.map(({ name, value, cut }) => (
          <View key={name} className={styles.line}>
            <View className={styles.name}>{name}</View>
            <View className={styles.value}>
              {value}
              {cut ? <View className={styles.cut}>微信限制字数，已截短</View> : null}
            </View>
          </View>
        ))}
      </View>
      {disabled || isUsual ? null : (
        <View className={styles.again}>
          <Button kind="quiet" compact onTap={() => onChange(usual)}>
            恢复原来的文字
          </Button>
        </View>
      )}
    </View>
  );
};
