import { clauseOf, ruleKindNames } from '@domain/rulebook/kinds';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { RuleView } from '../../../cloudfunctions/api/rule/rule.views';
import { VersionCard } from './version-card';

const Rule = ({ rule }: { readonly rule: RuleView }) => {
  const [chosen, setChosen] = useState<number | null>(null);
  const [last] = rule.versions;
  if (last === undefined) {
    return (
      <Empty
        icon="file-text"
        title={`还没有${ruleKindNames[rule.kind]}`}
        text={
          rule.maySave
            ? `${clauseOf(rule.ownerKind)}要求有这项制度。可以从模板开始写，也可以上传已有的文件。`
            : `${rule.ownerName}写好后，会显示在这里（${clauseOf(rule.ownerKind)}）。`
        }
      />
    );
  }
  const shown = rule.versions.find(({ number }) => number === (chosen ?? rule.current)) ?? last;
  return (
    <>
      {shown.number === rule.current ? null : (
        <Notice tone="info">
          {rule.current === 0
            ? `这一版从${dateWords(shown.inForceFrom)}起施行。`
            : `这不是现行的版本，现行的是第 ${rule.current} 版。`}
        </Notice>
      )}
      <VersionCard ruleId={rule.id} version={shown} />
      {rule.versions.length === 1 ? null : (
        <Card title="所有版本" flush>
          {rule.versions.map((version) => (
            <Row
              key={version.number}
              title={`第 ${version.number} 版${version.number === rule.current ? '（现行）' : ''}`}
              text={[`${dateWords(version.inForceFrom)}起施行`, version.reason]
                .filter((part) => part !== '')
                .join(' · ')}
              chosen={version.number === shown.number}
              onTap={() => setChosen(version.number)}
            />
          ))}
        </Card>
      )}
    </>
  );
};

/** One rule with all its versions; whoever may write it goes on from here. */
export default function RulePage() {
  const { params } = useRouter();
  const id = parameter(params, 'id');
  const rule = useProcedure('rule.get', { id });
  const { data } = rule;
  return (
    <Page
      title={data === undefined ? '制度' : ruleKindNames[data.kind]}
      lead={data?.ownerName}
      bar={
        data?.maySave === true ? (
          <Button icon="pencil" onTap={() => openPage('years/write-rule', { id })}>
            {data.version === 0 ? '写制度' : '写新的一版'}
          </Button>
        ) : null
      }
    >
      <Loaded query={rule}>{(known) => <Rule rule={known} />}</Loaded>
    </Page>
  );
}
