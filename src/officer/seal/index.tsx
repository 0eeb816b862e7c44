import { fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Seal } from '@/components/seal/seal';
import { Loaded } from '@/components/state/loaded';
import type { Output } from '@/services/procedures';
import { useProcedure } from '@/services/use-procedure';
import { ConfirmUsers } from './confirm-users';
import styles from './seal.module.scss';

type SealView = Output<'seal.get'>;

/** Who may use the seal, chosen among the officers of the post; nothing changes before the PIN is given. */
const Users = ({ seal }: { readonly seal: SealView }) => {
  const now = seal.officers.filter(({ mayUse }) => mayUse).map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(now);
  const [asking, setAsking] = useState(false);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const isSame = chosen.length === now.length && chosen.every((id) => now.includes(id));
  return (
    <>
      <Card title="谁可以用这枚印章" flush>
        {seal.officers.map(({ id, name }) => (
          <Row
            key={id}
            title={name}
            ticked={chosen.includes(id)}
            aside={chosen.includes(id) ? <Icon name="check" className={styles.chosen} /> : '不用印'}
            onTap={() => toggle(id)}
          />
        ))}
      </Card>
      {isSame ? null : (
        <Button disabled={chosen.length === 0} onTap={() => setAsking(true)}>
          保存使用人
        </Button>
      )}
      {asking ? <ConfirmUsers seal={seal} users={chosen} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

/** The seal of one's own post: how it looks, which key signs with it, who may use it. */
export default function SealPage() {
  const seal = useProcedure('seal.get', {});
  return (
    <Page title="印章" lead="提出意见时盖的章，连同签名一起写进申报表的记录。它不是法律意义上的认证印章。">
      <Loaded query={seal}>
        {(view) => (
          <>
            <Card>
              <View className={styles.picture}>
                <Seal name={view.name} />
              </View>
              <View className={styles.name}>{view.name}</View>
            </Card>
            <Card flush>
              <Row title="签名密钥" aside={view.key.id} text={`${fullDay(view.key.from)}起使用`} />
            </Card>
            <Users key={view.version} seal={view} />
            <Notice>可以把密钥编号抄下保存：查验时印章签名必须来自这个编号的密钥。</Notice>
          </>
        )}
      </Loaded>
    </Page>
  );
}
