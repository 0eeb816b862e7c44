import type { Finding } from '@domain/eligibility/finding';
import { Card } from '@/components/card/card';
import { FindingLine } from '@/form/finding-line';

/** The round's conditions, those not met first. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const order = { notMet: 0, cannotTell: 1, met: 2 } as const;
  const met = findings.filter(({ verdict }) => verdict === 'met').length;
  return (
    <Card title="申报条件" aside={`符合 ${met} / ${findings.length}`}>
      {[...findings]
        .sort((one, other) => order[one.verdict] - order[other.verdict])
        .map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
    </Card>
  );
};
