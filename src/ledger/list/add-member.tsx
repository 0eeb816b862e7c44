import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { StudioView } from '../../../cloudfunctions/api/studio/studio.views';

/** Members with an account of whom the ledger has nothing yet: their entry begins with what is known. */
export const UnrecordedMembers = ({ studio }: { readonly studio: StudioView }) => {
  const unrecorded = studio.members.filter(({ recorded, leftOn }) => !recorded && leftOn === '');
  if (unrecorded.length === 0 || studio.standing !== 'leader') return null;
  return (
    <Card title="还没有档案的成员" flush>
      {unrecorded.map(({ id, name }) => (
        <Row
          key={id}
          icon="user"
          title={name}
          text="建档后记录职称、学历、培训和荣誉"
          onTap={() => openPage('ledger/form', { kind: 'member', about: id })}
        />
      ))}
    </Card>
  );
};
