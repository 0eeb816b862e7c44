import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { readAbout } from '@/urge/urge-about';
import { UrgeForm } from './urge-form';

/** 催办: whom the chosen applications and studios wait for. The address names them. */
export default function UrgePage() {
  const { params } = useRouter();
  const about = readAbout(parameter(params, 'about'));
  const reach = useProcedure('message.reach', { about }, { enabled: about.length > 0 });
  if (reach.data !== undefined && reach.data.rows.length > 0) {
    return <UrgeForm about={about} rows={reach.data.rows} />;
  }
  return (
    <Page title="催办">
      {about.length === 0 ? (
        <Empty icon="send" title="没有选择要催办的事" text="请从申报、台账或未送达的列表中选择后再来。" />
      ) : (
        <Loaded query={reach}>
          {() => (
            <Empty
              icon="circle-check"
              title="不需要催办"
              text="这些事现在不等别人办理，或者该办的人还没有加入程序。"
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}
