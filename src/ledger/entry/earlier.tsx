import type { EarlierVersion, EntryKind } from '@domain/ledger/entry';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { describe } from './describe';
import { Facts } from './facts';
import styles from './facts.module.scss';

interface Props {
  readonly kind: EntryKind;
  readonly id: string;
  readonly content: unknown;
  readonly earlier: readonly EarlierVersion<unknown>[];
}

/** Everything an entry said before: each version can be opened, and what differs from now stands out. */
export const Earlier = ({ kind, id, content, earlier }: Props) => {
  const [open, setOpen] = useState<EarlierVersion<unknown> | null>(null);
  if (earlier.length === 0) return null;
  const described = open === null ? null : describe(kind, open.content);
  return (
    <Card title="修改前的内容" flush>
      {[...earlier].reverse().map((version) => (
        <Row
          key={version.from}
          icon="history"
          title={`${exactMinute(version.from)} 的内容`}
          text={[version.by.name, version.reason === '' ? '' : `原因：${version.reason}`]
            .filter((part) => part !== '')
            .join(' · ')}
          onTap={() => setOpen(version)}
        />
      ))}
      {open === null || described === null ? null : (
        <Sheet title="修改前的内容" onClose={() => setOpen(null)}>
          <View className={styles.by}>
            {`${exactMinute(open.from)} 至 ${exactMinute(open.until)}，${open.by.name}。底色标出的与现在不同。`}
          </View>
          <Card title={described.title} flush>
            <Facts owner={{ kind, id }} described={described} than={describe(kind, content)} />
          </Card>
        </Sheet>
      )}
    </Card>
  );
};
