import { View } from '@tarojs/components';
import { momentWords, waySteps } from '@/application/way-steps';
import { StateBadge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Timeline } from '@/components/timeline/timeline';
import { openPage } from '@/platform/routes';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import { PaperButtons } from './paper-buttons';
import { WithdrawButton } from './withdraw-button';

interface Props {
  readonly application: ApplicationView;
  readonly tab?: 'applications';
}

/** The form on its way: who has it, since when, what was said. */
export const Following = ({ application, tab }: Props) => {
  const { id, round, studioName, unitName, phase, stateWords, since, form, actions } = application;
  return (
    <Page
      title="申报"
      {...(tab === undefined ? {} : { tab })}
      lead={round.title}
      bar={
        <Button kind="secondary" icon="file-text" onTap={() => openPage('leader/preview', { id })}>
          查看申报表
        </Button>
      }
    >
      <Card title={studioName}>
        <View>{unitName}</View>
        <View style={{ marginTop: '12px' }}>
          <StateBadge phase={phase} words={stateWords} />
        </View>
        <View style={{ marginTop: '8px' }}>{`${momentWords(since)}起`}</View>
      </Card>
      {phase === 'publicNotice' ? (
        <Card flush>
          <Row
            icon="megaphone"
            title="查看公示"
            text="评审结果正在公示"
            onTap={() => openPage('public/results', { round: round.id })}
          />
        </Card>
      ) : null}
      <Card title="办理进度">
        <Timeline steps={waySteps(application)} />
      </Card>
      {form === null ? null : (
        <Card title="打印">
          <Row title="表格编号" aside={form.code} />
          <Row title="提交版本" aside={`第 ${form.number} 版，${momentWords(form.at)}`} />
          <PaperButtons applicationId={id} />
        </Card>
      )}
      {actions.includes('withdraw') ? <WithdrawButton application={application} /> : null}
    </Page>
  );
};
