import type { Finding } from '@domain/eligibility/finding';
import type { FieldKind } from '@domain/form/answers';
import type { FormSection } from '@domain/round/round';

/** What often has to be put right, by kind of field. */
const reasonsByKind: Partial<Readonly<Record<FieldKind, string>>> = {
  titles: '称号证书照片不清楚或不齐全，请重新上传。',
  roster: '团队名册有误或不完整，请逐人核对。',
  projects: '立项文件不齐全，请补充。',
  results: '成果的认定材料不齐全，请补充。',
  longText: '工作情况与成果写得过简，请补充具体事例和数据。',
  files: '证明材料不清楚或不齐全，请重新上传。',
  phone: '请核对名称和联系电话。',
};

/** @returns keys of the sections in which a condition is not met: the ones to be proposed for a return */
export const sectionsNotMet = (
  sections: readonly FormSection[],
  findings: readonly Finding[],
): readonly string[] =>
  sections
    .filter(({ fields }) =>
      fields.some(({ key }) =>
        findings.some((finding) => finding.field === key && finding.verdict === 'notMet'),
      ),
    )
    .map(({ key }) => key);

/** @returns ready reasons for the chosen sections: conditions not met there first, then what is often wanting */
export const reasonsFor = (
  sections: readonly FormSection[],
  chosen: readonly string[],
  findings: readonly Finding[],
): readonly string[] => {
  const fields = sections.filter(({ key }) => chosen.includes(key)).flatMap((section) => section.fields);
  const unmet = findings
    .filter((finding) => finding.verdict === 'notMet' && fields.some(({ key }) => key === finding.field))
    .map((finding) => `${finding.message}，请补充。`);
  const usual = fields.flatMap(({ kind }) => reasonsByKind[kind] ?? []);
  return [...new Set([...unmet, ...usual])];
};
