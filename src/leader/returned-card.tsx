import type { ApplicationState } from '@domain/application/application';
import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';

interface Props {
  readonly application: ApplicationView;
  readonly state: Extract<ApplicationState, { phase: 'returned' }>;
}

/** Why the form came back, from whom, and which parts to put right. */
export const ReturnedCard = ({ application, state }: Props) => {
  const titles = application.round.sections
    .filter(({ key }) => state.sections.includes(key))
    .map(({ title }) => `“${title}”`);
  return (
    <Card title={application.stateWords}>
      <Notice tone="warn" icon="undo-2">
        {state.reason}
      </Notice>
      <View>
        {`${momentWords(application.since)}退回，请修改${titles.length === 0 ? '申报表' : titles.join('、')}后重新提交。提交后直接回到退回的工会，不用从头再来。`}
      </View>
    </Card>
  );
};
