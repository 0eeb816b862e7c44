import { offerStateNames } from '@domain/exchange/offer';
import { resultLevelNames } from '@domain/form/labels';
import { innovationKindNames, resultFormNames } from '@domain/result/result';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { useAct } from '@/services/use-act';
import type { OfferView } from '../../../cloudfunctions/api/exchange/offer.views';
import styles from '../exchange.module.scss';
import { offerTones } from '../offer-row';
import { Deeds } from './deeds';
import { Questions } from './questions';

const Text = ({ title, text }: { readonly title: string; readonly text: string }) =>
  text === '' ? null : (
    <Card title={title} flush>
      <View className={styles.text}>{text}</View>
    </Card>
  );

/** A result of a studio, as all studios may read it. */
export const OfferScreen = ({ offer }: { readonly offer: OfferView }) => {
  const { id, content, state, may, decision, hasThanked, thanks } = offer;
  const thank = useAct('exchange.thank');
  const decide = useAct('exchange.decide');
  // A card is sent from what everybody may see alone; otherwise the list is shared.
  useShareAppMessage(() =>
    state === 'published'
      ? { title: `${content.name} · ${offer.studioName}`, path: `/exchange/item/index?id=${id}` }
      : { title: '成果交流', path: '/exchange/list/index' },
  );
  const failure = thank.failure ?? decide.failure;
  return (
    <Page
      title="成果交流"
      bar={
        may.decide && state === 'offered' ? (
          <Button icon="check" busy={decide.busy} onTap={() => void decide.run({ id, agrees: true })}>
            同意公开
          </Button>
        ) : may.thank ? (
          <Button
            icon="heart"
            kind={hasThanked ? 'secondary' : 'primary'}
            disabled={hasThanked}
            busy={thank.busy}
            onTap={() => void thank.run({ id })}
          >
            {hasThanked ? `已感谢（共 ${thanks} 人）` : '感谢分享'}
          </Button>
        ) : null
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {decision === null || decision.reason === '' ? null : (
        <Notice tone="warn">{`${decision.unionName}（${exactMinute(decision.at)}）：${decision.reason}`}</Notice>
      )}
      {offer.reported.map((report) => (
        <Notice key={`${report.at}${report.text}`} tone="warn">
          {`${report.from}举报（${exactMinute(report.at)}）：${report.text}`}
        </Notice>
      ))}
      <Card title={content.name}>
        {state === 'published' ? null : <Badge tone={offerTones[state]}>{offerStateNames[state]}</Badge>}
        <View className={styles.faint}>
          {[offer.studioName, offer.unitName, offer.industry].filter((part) => part !== '').join(' · ')}
        </View>
        <View className={styles.faint}>
          {`${innovationKindNames[content.kind]} · ${resultFormNames[content.form]} · ${resultLevelNames[content.level]} · ${dateWords(content.recognisedOn)}由${content.recognisedBy}认定`}
        </View>
        {thanks === 0 ? null : <View className={styles.faint}>{`${thanks} 人感谢`}</View>}
      </Card>
      <Text title="做法" text={content.method} />
      <Text title="效益" text={content.benefit} />
      <Text title="应用推广情况" text={content.usedAt} />
      <Questions offer={offer} />
      <Deeds offer={offer} />
    </Page>
  );
};
