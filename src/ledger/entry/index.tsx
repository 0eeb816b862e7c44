import { entryKinds, entryNames } from '@domain/ledger/entry';
import { useRouter } from '@tarojs/taro';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import { EntryScreen } from './entry-screen';

/** One entry of any ledger, by kind and id. */
export default function EntryPage() {
  const { params } = useRouter();
  const asked = parameter(params, 'kind');
  const kind = entryKinds.find((one) => one === asked) ?? 'activity';
  const entry = useProcedure(`${kind}.get`, { id: parameter(params, 'id') });
  if (entry.data !== undefined) return <EntryScreen kind={kind} entry={entry.data} />;
  return (
    <Page title={entryNames[kind]}>
      <Loaded query={entry}>{() => null}</Loaded>
    </Page>
  );
}
