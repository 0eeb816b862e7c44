import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import type { Output } from '@/services/procedures';
import { ConfirmChange } from './confirm-change';

/** Who may use the seal, chosen among the officers of the post; nothing changes before the PIN is given. */
export const UsersCard = ({ seal }: { readonly seal: Output<'seal.get'> }) => {
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
            aside={chosen.includes(id) ? '用印' : '不用印'}
            onTap={() => toggle(id)}
          />
        ))}
      </Card>
      {isSame ? null : (
        <Button disabled={chosen.length === 0} onTap={() => setAsking(true)}>
          保存使用人
        </Button>
      )}
      {asking ? (
        <ConfirmChange
          title="保存使用人？"
          action="保存"
          words={`只有勾选的人可以用“${seal.name}”的印章提出意见。`}
          seal={seal}
          change={{ users: [...chosen] }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};
