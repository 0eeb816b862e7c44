import type { Notice } from '@domain/round/round';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Icon } from '@/components/icon/icon';
import { Tap } from '@/components/tap/tap';
import styles from './notice-body.module.scss';

/** @returns whether a paragraph is a heading: `一、目标与任务` */
const isHeading = (paragraph: string) =>
  /^[一二三四五六七八九十]+、/u.test(paragraph) && paragraph.length < 20;

const Paragraphs = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => (
  <>
    {paragraphs.map((paragraph, index) => (
      <View key={index} className={isHeading(paragraph) ? styles.heading : styles.paragraph}>
        {paragraph}
      </View>
    ))}
  </>
);

const Annex = ({
  number,
  title,
  paragraphs,
}: {
  readonly number: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}) => {
  const [open, setOpen] = useState(false);
  return (
    <Card flush>
      <Tap className={styles.annex} expanded={open} onTap={() => setOpen(!open)}>
        <View className={styles.annexTitle}>
          <View className={styles.number}>{`附件${number}`}</View>
          {title}
        </View>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </Tap>
      {open ? (
        <View className={styles.text}>
          <Paragraphs paragraphs={paragraphs} />
        </View>
      ) : null}
    </Card>
  );
};

/** A notice and its attachments, word for word. */
export const NoticeBody = ({ notice }: { readonly notice: Notice }) => (
  <>
    <Card>
      <View className={styles.title}>{notice.title}</View>
      <View>{notice.addressee}</View>
      <Paragraphs paragraphs={notice.paragraphs} />
      <View className={styles.signed}>
        <View>{notice.issuer}</View>
        <View>{notice.date}</View>
      </View>
    </Card>
    {notice.attachments.map(({ title, paragraphs }, index) => (
      <Annex key={title} number={index + 1} title={title} paragraphs={paragraphs} />
    ))}
  </>
);
