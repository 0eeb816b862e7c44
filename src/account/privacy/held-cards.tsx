import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import type { HeldView } from '../../../cloudfunctions/api/privacy/privacy.views';
import { CorrectSheet } from './correct-sheet';

/** The caller's entry in the register, and how much of everything else is held. */
export const HeldCards = ({ held }: { readonly held: HeldView }) => {
  const [correcting, setCorrecting] = useState(false);
  const { name, sex, phone, wechatBound, counts } = held;
  const some = counts.filter(({ count }) => count > 0);
  return (
    <>
      <Card
        title="登记的信息"
        flush
        aside={
          <Button kind="quiet" compact icon="pencil" onTap={() => setCorrecting(true)}>
            更正
          </Button>
        }
      >
        <Row title="姓名" text="写在申报表和意见上，有误请所在单位工会更正" aside={name} />
        <Row title="性别" aside={sex} />
        <Row title="手机号" aside={phone} />
        <Row title="微信" aside={wechatBound ? '已绑定' : '未绑定'} />
      </Card>
      <Card title="与您有关的记录" flush>
        {some.length === 0 ? <Row title="还没有" /> : null}
        {some.map((kind) => (
          <Row key={kind.name} title={kind.name} aside={`${kind.count} 条`} />
        ))}
      </Card>
      {correcting ? <CorrectSheet held={held} onClose={() => setCorrecting(false)} /> : null}
    </>
  );
};
