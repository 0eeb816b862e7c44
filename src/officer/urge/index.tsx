import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { UrgeForm } from './urge-form';

/** 催办: whom the chosen applications wait for. Ids come in the address, separated by commas. */
export default function UrgePage() {
  const { params } = useRouter();
  const ids = parameter(params, 'ids')
    .split(',')
    .filter((one) => one !== '');
  const reach = useProcedure('message.reach', { ids }, { enabled: ids.length > 0 });
  if (reach.data !== undefined && reach.data.rows.length > 0) {
    return <UrgeForm ids={ids} rows={reach.data.rows} />;
  }
  return (
    <Page title="催办">
      {ids.length === 0 ? (
        <Empty icon="send" title="没有选择申报" text="请从申报列表中选择后再来。" />
      ) : (
        <Loaded query={reach}>
          {() => <Empty icon="circle-check" title="不需要催办" text="这些申报现在不等任何人办理。" />}
        </Loaded>
      )}
    </Page>
  );
}
