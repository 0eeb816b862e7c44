import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { CountedNumbers } from '@/components/counted/counted-numbers';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';
import { TitleCard } from '@/titles/title-card';
import styles from '../fields/fields.module.scss';
import { LedgerRows } from '../hub/ledger-rows';
import { Glance } from './glance';
import { Growth } from './growth';
import { PhotoWall } from './photo-wall';

/** A studio and its year at a glance, with its ledgers. */
export default function StudioPage() {
  const { params } = useRouter();
  const id = parameter(params, 'id');
  const named = id === '' ? {} : { studioId: id };
  const thisYear = Number(dayInShanghai(serverNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const studio = useProcedure('studio.get', named);
  const glance = useProcedure('studio.glance', { ...named, year });
  const counted = useProcedure('ledger.counted', named);
  const { data } = studio;
  return (
    <Page
      title={data?.name ?? '工作室'}
      lead={data === undefined ? undefined : `${data.leaderName} · ${data.unitName}`}
      width="reading"
    >
      <View className={styles.chips} role="radiogroup" aria-label="年份">
        {[thisYear, thisYear - 1, thisYear - 2].map((one) => (
          <Chip key={one} text={`${one} 年`} chosen={one === year} onTap={() => setYear(one)} />
        ))}
      </View>
      <View className={styles.below} />
      <Loaded query={glance}>
        {(known) => (
          <>
            <Glance sums={known} />
            <Growth growth={known.growth} />
          </>
        )}
      </Loaded>
      <TitleCard {...named} money />
      {counted.data === undefined ? null : (
        <CountedNumbers title={`${counted.data.round.year} 年申报条件，按台账计算`} counted={counted.data} />
      )}
      <PhotoWall key={year} studioId={id} year={year} />
      <LedgerRows {...named} />
      <Card flush>
        <Row
          icon="circle-check"
          title="自检和考核"
          text="定期自检，年度考核和备案"
          onTap={() => openPage('years/checks', { studio: id === '' ? undefined : id })}
        />
        <Row
          icon="file-text"
          title="制度"
          text="学习交流、技术攻关、成果转化、人才培养"
          onTap={() => openPage('years/rules', { studio: id === '' ? undefined : id })}
        />
      </Card>
    </Page>
  );
}
