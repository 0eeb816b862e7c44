import { type InnovationKind, innovationKindNames, innovationKinds } from '@domain/result/result';
import { View } from '@tarojs/components';
import { useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { TextInput } from '@/components/field/text-input';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { keepInAddress } from '@/platform/address';
import { parameter } from '@/platform/routes';
import { actsAsOfficer, useRole } from '@/services/me';
import { useLater } from '@/services/use-later';
import styles from '../exchange.module.scss';
import { OfferRow } from '../offer-row';
import { useOffers } from '../use-offers';

type Which = 'published' | 'own' | 'waiting' | 'reported';
const whichNames: Readonly<Record<Which, string>> = {
  published: '已公开',
  own: '我们的',
  waiting: '待我同意',
  reported: '被举报',
};
const emptyWords: Readonly<Record<Which, string>> = {
  published:
    '各工作室公开的成果和工作法会列在这里。领军人物在成果页点“公开到交流页”，工会同意后大家都能看到。',
  own: '在成果页点“公开到交流页”，把做法介绍给其他工作室。',
  waiting: '工作室申请公开的成果会列在这里，由您同意后公开。',
  reported: '没有被举报的成果。',
};

/** Results and methods of all studios (二(五), 三(五)): by kind and by words; what waits for officers. */
export default function ExchangePage() {
  const { params } = useRouter();
  const officer = actsAsOfficer(useRole());
  const [which, setWhich] = useState<Which>(
    () =>
      (Object.keys(whichNames) as Which[]).find((one) => one === parameter(params, 'which')) ?? 'published',
  );
  const [kind, setKind] = useState<InnovationKind | null>(
    () => innovationKinds.find((one) => one === parameter(params, 'of')) ?? null,
  );
  const [text, setText] = useState(() => parameter(params, 'text'));
  const later = useLater(text.trim());
  const found = useOffers({
    which,
    ...(kind === null ? {} : { kind }),
    ...(later === '' ? {} : { text: later }),
  });
  useEffect(() =>
    keepInAddress('exchange/list', {
      ...(which === 'published' ? {} : { which }),
      ...(kind === null ? {} : { of: kind }),
      ...(text === '' ? {} : { text }),
    }),
  );
  const more = () => {
    if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  };
  useReachBottom(more);
  const offered: readonly Which[] = officer ? ['published', 'waiting', 'reported'] : ['published', 'own'];
  return (
    <Page title="成果交流" lead="各工作室公开的成果和工作法，可以学、可以问">
      <View className={styles.bar}>
        <TextInput
          label="查找"
          kind="search"
          placeholder="成果、做法、工作室、产业"
          maxLength={40}
          value={text}
          onChange={setText}
        />
        <View className={styles.chips} role="radiogroup" aria-label="哪些">
          {offered.map((one) => (
            <Chip key={one} text={whichNames[one]} chosen={one === which} onTap={() => setWhich(one)} />
          ))}
        </View>
        <View className={styles.chips} role="radiogroup" aria-label="种类">
          <Chip text="全部" chosen={kind === null} onTap={() => setKind(null)} />
          {innovationKinds.map((one) => (
            <Chip
              key={one}
              text={innovationKindNames[one]}
              chosen={one === kind}
              onTap={() => setKind(one)}
            />
          ))}
        </View>
      </View>
      <Loaded query={found}>
        {(offers) =>
          offers.length === 0 ? (
            <Empty
              icon={text === '' && kind === null ? 'award' : 'search'}
              title={text === '' && kind === null ? '这里还没有成果' : '没有符合的成果'}
              text={text === '' && kind === null ? emptyWords[which] : '换一个种类或少写几个字再找。'}
            />
          ) : (
            <>
              <Card flush>
                {offers.map((offer) => (
                  <OfferRow key={offer.id} offer={offer} />
                ))}
              </Card>
              {found.hasNextPage ? (
                <Button kind="quiet" busy={found.isFetchingNextPage} onTap={more}>
                  更多
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
