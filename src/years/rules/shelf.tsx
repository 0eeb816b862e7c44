import { clauseOf, ruleKindNames } from '@domain/rulebook/kinds';
import { ruleStateNames } from '@domain/rulebook/rule';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import type { RuleShelf } from '../../../cloudfunctions/api/rule/rule.views';
import { ruleTones, sinceWords } from '../rule-words';

/** A studio's four rules, each with where it stands. */
export const StudioShelf = ({ shelf }: { readonly shelf: RuleShelf }) => (
  <Card title={shelf.ownerName} aside={clauseOf('studio')} flush>
    {shelf.rows.map((row) => (
      <Row
        key={row.id}
        icon="file-text"
        title={ruleKindNames[row.kind]}
        text={sinceWords(row) || (shelf.maySave ? '点开用模板写一份' : '')}
        aside={<Badge tone={ruleTones[row.state]}>{ruleStateNames[row.state]}</Badge>}
        onTap={() => openPage('years/rule', { id: row.id })}
      />
    ))}
  </Card>
);

/** The implementing rules of several unions, one a row. */
export const UnionShelves = ({
  title,
  shelves,
}: {
  readonly title: string;
  readonly shelves: readonly RuleShelf[];
}) =>
  shelves.length === 0 ? null : (
    <Card title={title} aside={clauseOf('union')} flush>
      {shelves.flatMap((shelf) =>
        shelf.rows.map((row) => (
          <Row
            key={row.id}
            title={shelf.ownerName}
            text={row.version === 0 ? '' : `${row.title} · ${sinceWords(row)}`}
            aside={<Badge tone={ruleTones[row.state]}>{ruleStateNames[row.state]}</Badge>}
            onTap={() => openPage('years/rule', { id: row.id })}
          />
        )),
      )}
    </Card>
  );
