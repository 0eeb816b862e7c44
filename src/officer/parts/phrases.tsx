import { capacityNames, type OfficerCapacity } from '@domain/people/person';
import { Card } from '@/components/card/card';
import { paragraphsOf, textOf } from './paragraphs';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

const capacities: readonly OfficerCapacity[] = [
  'unitUnion',
  'unitAdministration',
  'directUnion',
  'industryUnion',
];

/** Ready phrases for opinions, by capacity. */
export const Phrases = ({ terms: { phrases }, onChange, disabled }: PartProps) => (
  <Card flush>
    {capacities.map((capacity) => (
      <TextField
        key={capacity}
        label={capacityNames[capacity]}
        hint={capacity === 'industryUnion' ? '每行一句；含“不予”“不符合”的用于不予通过' : '每行一句'}
        long
        value={textOf(phrases[capacity])}
        disabled={disabled}
        onChange={(text) => onChange({ phrases: { ...phrases, [capacity]: paragraphsOf(text) } })}
      />
    ))}
  </Card>
);
