import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';

/** On an officer's first tab: posts below that nobody holds, and what waits for them. Nothing where all are held. */
export const UnassignedCard = () => {
  const posts = useProcedure('post.unassigned', {}).data ?? [];
  if (posts.length === 0) return null;
  const waiting = posts.reduce((sum, post) => sum + post.waiting, 0);
  return (
    <Card flush>
      <Row
        icon="triangle-alert"
        title={`${posts.length} 个岗位无人负责`}
        text={waiting > 0 ? `其中有 ${waiting} 份申报在等，请邀请人员到岗` : '请邀请人员到岗'}
        onTap={() => openPage('register/unassigned')}
      />
    </Card>
  );
};
