import type { FieldKind } from '@domain/form/answers';

/** What a field of the form holds, in the officer's words. */
export const fieldKindNames: Readonly<Record<FieldKind, string>> = {
  text: '一行文字',
  phone: '电话',
  longText: '长文字',
  choice: '选项',
  money: '金额（元）',
  files: '照片或文件',
  titles: '称号清单',
  roster: '团队名册',
  projects: '项目清单',
  results: '成果清单',
};

/** Kinds that can be added: the lists belong to conditions and exist once. */
export const kindsToAdd: readonly FieldKind[] = ['text', 'longText', 'choice', 'money', 'files'];

/** Whether a field of this kind has a longest text. */
export const hasLength = (kind: FieldKind): boolean =>
  kind === 'text' || kind === 'longText' || kind === 'phone';
