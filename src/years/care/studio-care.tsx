import { type CareKind, careKinds, careNames, careOutcomeNames } from '@domain/care/care';
import { rosterRoleNames } from '@domain/form/labels';
import { dayInShanghai } from '@domain/time/shanghai';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Row } from '@/components/row/row';
import type { CareDecisionView, CareRow, CareStudio } from '../../../cloudfunctions/api/care/care.views';
import { DecideSheet } from './decide-sheet';

interface Props {
  readonly studio: CareStudio;
  readonly year: number;
  /** Null for all of them. */
  readonly kind: CareKind | null;
}

/** One thing to consider for one person: the grounds, and what was decided. */
const lineOf = (person: CareRow, kind: CareKind) => ({
  person,
  kind,
  suggestion: person.suggestions.find((one) => one.kind === kind),
  decision: person.decisions.find((one) => one.kind === kind),
});

const decisionWords = ({ outcome, note, by, at }: CareDecisionView): string =>
  `${outcome === 'approved' ? '安排' : '原因'}：${note}（${by}，${dateWords(dayInShanghai(at))}）。`;

/** The people of one studio, by name, with what there are grounds for. */
export const StudioCare = ({ studio, year, kind }: Props) => {
  const [asked, setAsked] = useState<ReturnType<typeof lineOf> | null>(null);
  const lines = studio.people.flatMap((person) =>
    careKinds
      .filter((one) => kind === null || one === kind)
      .map((one) => lineOf(person, one))
      .filter(({ suggestion, decision }) => suggestion !== undefined || decision !== undefined),
  );
  if (lines.length === 0) return null;
  return (
    <>
      <Card title={studio.studioName} aside={studio.unitName} flush>
        {lines.map((line) => {
          const { person, kind: what, suggestion, decision } = line;
          const grounds = decision?.grounds ?? suggestion?.grounds ?? [];
          return (
            <Row
              key={`${person.memberId}:${what}`}
              title={`${person.name} · ${careNames[what]}`}
              text={[
                `${rosterRoleNames[person.role]}：${grounds.join('；')}。`,
                decision === undefined ? '' : decisionWords(decision),
              ].join('')}
              aside={
                decision ? (
                  <Badge tone={decision.outcome === 'approved' ? 'green' : 'grey'}>
                    {careOutcomeNames[decision.outcome]}
                  </Badge>
                ) : (
                  <Badge tone="blue">可以考虑</Badge>
                )
              }
              {...(person.mayDecide ? { onTap: () => setAsked(line) } : {})}
            />
          );
        })}
      </Card>
      {asked === null ? null : (
        <DecideSheet
          studioId={studio.studioId}
          year={year}
          person={asked.person}
          kind={asked.kind}
          grounds={asked.suggestion?.grounds ?? asked.decision?.grounds ?? []}
          decision={asked.decision}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};
