import { classWords } from '@domain/title/class-words';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { NamingRow, NamingView } from '../../../cloudfunctions/api/title/naming.views';

interface Props {
  readonly row: NamingRow;
  readonly view: NamingView;
  readonly onClass: () => void;
}

const evidence = ({ studioName, proposal: { counted, ids } }: NamingRow) => (
  <Row
    icon="award"
    title={`近三年地市级以上成果 ${counted} 项`}
    text={counted === 0 ? '成果台账里没有已确认的成果' : '点开看计入的每一项'}
    {...(counted === 0
      ? {}
      : {
          onTap: () =>
            openPage('ledger/behind', { kind: 'result', ids: ids.join(','), title: `${studioName}的成果` }),
        })}
  />
);

/** One studio of the list: what its class rests on, the class, and once it is named its title. */
export const StudioCard = ({ row, view, onClass }: Props) => {
  const { studioName, leaderName, unitName, upheld, proposal, title } = row;
  if (upheld !== null) {
    return (
      <Card title={studioName} aside={<Badge tone="red">不予命名</Badge>} flush>
        <Row title={`${leaderName} · ${unitName}`} text={`公示期间异议成立：${upheld}`} />
      </Card>
    );
  }
  const differs = row.class !== proposal.class;
  const className = view.classes.find((one) => one.class === row.class)?.name ?? '';
  return (
    <Card title={studioName} aside={title === null ? undefined : <Badge tone="green">已命名</Badge>} flush>
      <Row title={`${leaderName} · ${unitName}`} text={row.industry} />
      {evidence(row)}
      <Row
        icon="stamp"
        title={`${classWords(row.class)} · ${className}`}
        text={
          differs
            ? `按成果建议${classWords(proposal.class)}。${row.reason === '' ? '' : `理由：${row.reason}`}`
            : '与按成果建议的一致'
        }
        aside={row.open && view.named === null ? <Badge tone="amber">缺理由</Badge> : undefined}
        {...(view.named === null ? { onTap: onClass } : {})}
      />
      {title === null ? null : (
        <Row
          icon="file-text"
          title={title.number}
          text="证书、牌匾和历次制发"
          onTap={() => openPage('naming/title', { id: title.id })}
        />
      )}
    </Card>
  );
};
