import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { DayField, endOf } from '@/invitation/day-field';
import { useAct } from '@/services/use-act';
import type { PersonRoleView, PersonView } from '../../cloudfunctions/api/register/register.views';

interface Props {
  readonly person: PersonView;
  readonly role: PersonRoleView;
  readonly onClose: () => void;
}

/** Ends a role at once, or through a day to come. */
export const EndRoleSheet = ({ person, role, onClose }: Props) => {
  const [day, setDay] = useState('');
  const end = useAct('person.endRole');
  const run = async () => {
    const { id, version } = person;
    if ((await end.run({ id, version, roleId: role.id, until: endOf(day) })) !== undefined) onClose();
  };
  return (
    <Sheet
      title={`结束${person.name}的任职`}
      onClose={onClose}
      bar={
        <Button kind="danger" busy={end.busy} onTap={() => void run()}>
          {day === '' ? '立即结束' : '到这一天结束'}
        </Button>
      }
    >
      {end.failure === null ? null : <Notice tone="bad">{end.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        {`${role.place} · ${role.capacityName}。等此岗位办理的申报不会丢失：岗位空出后显示为“无人负责”，由接任者继续办理。`}
      </View>
      <Card flush>
        <DayField label="最后一天" hint="不填则立即结束。" value={day} onChange={setDay} optional />
      </Card>
    </Sheet>
  );
};
