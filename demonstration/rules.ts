import { type RuleKind, type RuleOwner, ruleIdOf, ruleKindNames } from '@domain/rulebook/kinds';
import { ruleTemplates } from '@domain/rulebook/templates';
import { studioIdOf } from '@domain/studio/studio';
import { dayInShanghai } from '@domain/time/shanghai';
import type { Office } from './office';

const dayLength = 86_400_000;

/**
 * Two rules of the hospital's studio, one of them changed once; two are missing. Implementing rules of the industry
 * union and of the health system's union.
 * @param now the programme's instant
 */
export const writeRules = async (office: Office, now: string): Promise<void> => {
  const ago = (days: number): string =>
    dayInShanghai(new Date(Date.parse(now) - days * dayLength).toISOString());
  const save = (who: string, owner: RuleOwner, kind: RuleKind, name: string, version: number | null) =>
    office.act(who, 'rule.save', {
      id: ruleIdOf(owner, kind),
      version,
      content: {
        title: `${name}${ruleKindNames[kind]}（示例）`,
        text: ruleTemplates[kind],
        files: [],
        inForceFrom: version === null ? ago(300) : ago(30),
        reason: version === null ? '' : '把每季度一次的交流改为每两个月一次。（示例）',
      },
    });
  const studio = { kind: 'studio', id: studioIdOf('hospital-leader') } as const;
  await save('hospital-leader', studio, 'study', '护理创新工作室', null);
  await save('hospital-leader', studio, 'study', '护理创新工作室', 1);
  await save('hospital-leader', studio, 'training', '护理创新工作室', null);
  await save('industry-officer', { kind: 'union', id: 'industry' }, 'implementing', '创新工作室', null);
  await save('health-officer', { kind: 'union', id: 'health' }, 'implementing', '卫生系统创新工作室', null);
};
