import { ruleKindNames } from '@domain/rulebook/kinds';
import type { RuleContent } from '@domain/rulebook/rule';
import { dayInShanghai } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { goBack, parameter } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { RuleView } from '../../../cloudfunctions/api/rule/rule.views';
import { useKeptDraft } from '../kept-draft';
import { RuleForm } from './rule-form';

const freshFrom = ({ kind, ownerName, versions: [last] }: RuleView): RuleContent => ({
  title: last?.title ?? `${ownerName}${ruleKindNames[kind]}`,
  text: last?.text ?? '',
  files: last?.files ?? [],
  inForceFrom: dayInShanghai(serverNow()),
  reason: '',
});

const WriteRule = ({ rule }: { readonly rule: RuleView }) => {
  const draft = useKeptDraft(`${rule.id}:${rule.version}`, freshFrom(rule));
  const save = useAct('rule.save');
  const send = async () => {
    const { content } = draft;
    const version = rule.version === 0 ? null : rule.version;
    if ((await save.run({ id: rule.id, version, content })) === undefined) return;
    draft.forget();
    goBack();
  };
  return (
    <Page
      title={ruleKindNames[rule.kind]}
      lead={rule.ownerName}
      bar={
        <Button icon="check" busy={save.busy} onTap={() => void send()}>
          {rule.version === 0 ? '保存制度' : '保存为新的一版'}
        </Button>
      }
    >
      {save.failure === null ? null : <Notice tone="bad">{save.failure.userMessage}</Notice>}
      <RuleForm rule={rule} draft={draft} failure={save.failure} />
    </Page>
  );
};

/** Writes a rule, or a further version of it. */
export default function WriteRulePage() {
  const { params } = useRouter();
  const rule = useProcedure('rule.get', { id: parameter(params, 'id') });
  if (rule.data?.maySave === true) return <WriteRule key={rule.data.version} rule={rule.data} />;
  return (
    <Page title="写制度">
      <Loaded query={rule}>
        {() => <Notice>制度由领军人物写，实施细则由各工会自己写；您可以查看，不能修改。</Notice>}
      </Loaded>
    </Page>
  );
}
