import type { OpinionStep } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { Notice } from '@/components/notice/notice';
import type { PartProps } from './part.types';

type UnitOpinions = 'both' | 'union' | 'administration';
type Between = 'all' | 'none';

const unitCapacities: Readonly<Record<UnitOpinions, Extract<OpinionStep, { kind: 'unit' }>['capacities']>> = {
  both: ['unitUnion', 'unitAdministration'],
  union: ['unitUnion'],
  administration: ['unitAdministration'],
};

const unitOpinionsOf = (way: readonly OpinionStep[]): UnitOpinions | null => {
  const unit = way.find((step) => step.kind === 'unit');
  if (unit === undefined) return null;
  if (unit.capacities.length > 1) return 'both';
  return unit.capacities[0] === 'unitUnion' ? 'union' : 'administration';
};

/** @returns the steps of the way: the unit, the unions between if asked for, the industry union last (二(一)) */
export const wayOf = (unit: UnitOpinions, between: Between): readonly OpinionStep[] => [
  { kind: 'unit', capacities: unitCapacities[unit] },
  ...(between === 'all' ? [{ kind: 'unionsBetween' } as const] : []),
  { kind: 'industryUnion' },
];

/** Which opinions are needed, and in which order. */
export const Way = ({ terms: { way }, onChange, disabled }: PartProps) => {
  const unit = unitOpinionsOf(way) ?? 'both';
  const between: Between = way.some(({ kind }) => kind === 'unionsBetween') ? 'all' : 'none';
  return (
    <>
      <Card title="1. 所在单位" flush>
        <Field label="需要哪些意见" hint="同一步里的意见不分先后" clause="二(一)">
          <Choice
            label="所在单位需要哪些意见"
            value={unit}
            options={[
              { key: 'both', text: '工会和党政' },
              { key: 'union', text: '只要工会' },
              { key: 'administration', text: '只要党政' },
            ]}
            disabled={disabled}
            onChange={(next) => onChange({ way: wayOf(next, between) })}
          />
        </Field>
      </Card>
      <Card title="2. 上级工会" flush>
        <Field label="单位工会和本会之间的各级工会" clause="二(一)">
          <Choice
            label="上级工会的意见"
            value={between}
            options={[
              { key: 'all', text: '逐级提出意见' },
              { key: 'none', text: '不经过' },
            ]}
            disabled={disabled}
            onChange={(next) => onChange({ way: wayOf(unit, next) })}
          />
        </Field>
      </Card>
      <Card title="3. 宁夏教科文卫体工会">
        <View>审核后进入考核评审，或者不予通过。这一步总是需要的。</View>
      </Card>
      <Notice>已经提交的申报表按提交时的顺序办理，不受改动影响。</Notice>
    </>
  );
};
