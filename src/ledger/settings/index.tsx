import { activityKindNames } from '@domain/activity/activity';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { StudioView } from '../../../cloudfunctions/api/studio/studio.views';
import { Closings } from './closings';

const Trust = ({ studio }: { readonly studio: StudioView }) => {
  const trust = useAct('studio.setTrust');
  return (
    <Card flush>
      <Field label="成员的记录" hint="不论哪种，有疑点的记录都会标出，您随时可以查看和批注。">
        <Choice<'ask' | 'trust'>
          label="成员的记录"
          value={studio.trustsEntries ? 'trust' : 'ask'}
          options={[
            { key: 'ask', text: '由我确认' },
            { key: 'trust', text: '直接入账' },
          ]}
          disabled={trust.busy}
          onChange={(key) => void trust.run({ version: studio.version, trustsEntries: key === 'trust' })}
        />
      </Field>
      {trust.failure === null ? null : <Notice tone="bad">{trust.failure.userMessage}</Notice>}
    </Card>
  );
};

const Templates = ({ studio }: { readonly studio: StudioView }) => {
  const drop = useAct('activity.dropTemplate');
  return (
    <Card title="模板" flush>
      {studio.templates.length === 0 ? (
        <Row title="还没有模板" text="记一笔时，在“用模板或以前的”里可以把常做的活动存为模板。" />
      ) : null}
      {studio.templates.map(({ id, name, kind, hours }) => (
        <Row
          key={id}
          title={name}
          text={`${activityKindNames[kind]} · ${hours} 小时`}
          aside={
            <Button kind="quiet" compact icon="trash-2" busy={drop.busy} onTap={() => void drop.run({ id })}>
              删去
            </Button>
          }
        />
      ))}
      {drop.failure === null ? null : <Notice tone="bad">{drop.failure.userMessage}</Notice>}
    </Card>
  );
};

/** What the leader settles for the studio's ledgers. */
export default function SettingsPage() {
  const studio = useProcedure('studio.get', {});
  return (
    <Page title="确认方式、封存和模板">
      <Loaded query={studio}>
        {(known) => (
          <>
            <Trust studio={known} />
            <Closings studio={known} />
            <Templates studio={known} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
