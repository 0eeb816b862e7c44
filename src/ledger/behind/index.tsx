import { type EntryKind, entryKinds } from '@domain/ledger/entry';
import { useRouter } from '@tarojs/taro';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { describe } from '../entry/describe';
import { openEntryPage } from '../open-ledger';

const EntryBehind = ({ kind, id }: { readonly kind: EntryKind; readonly id: string }) => {
  const { data, error } = useProcedure(`${kind}.get`, { id });
  const { title, detail } =
    data === undefined
      ? { title: error === null ? '正在读取' : '没能读取', detail: error?.userMessage ?? '' }
      : describe(kind, data.content);
  return <Row title={title} text={detail} onTap={() => openEntryPage(kind, id)} />;
};

/** The entries that a number was counted from. */
export default function BehindPage() {
  const { params } = useRouter();
  const asked = parameter(params, 'kind');
  const kind = entryKinds.find((one) => one === asked) ?? 'result';
  const ids = parameter(params, 'ids')
    .split(',')
    .filter((id) => id !== '');
  return (
    <Page title={parameter(params, 'title') || '计入的记录'} lead={`计入 ${ids.length} 条`}>
      {ids.length === 0 ? (
        <Empty icon="layout-list" title="台账里还没有" text="在台账里记下后，这里的数字会自动更新。" />
      ) : (
        <Card flush>
          {ids.map((id) => (
            <EntryBehind key={id} kind={kind} id={id} />
          ))}
        </Card>
      )}
    </Page>
  );
}
