import type { Answers, FileRef } from '@domain/form/answers';
import { educationNames, gradeNames, resultLevelNames, rosterRoleNames } from '@domain/form/labels';
import type { FormField, Round } from '@domain/round/round';
import { answerTo, fieldsOf, firstAnswer, firstOf } from './answer-reader';
import type { Annex } from './form-paper';

const month = (date: string): string => date.slice(0, 7).replace('-', '.');
const pieces = (files: readonly FileRef[]): string => (files.length === 0 ? '无' : `${files.length} 件`);
const wide = (heading: string, width: number) => ({ heading, width, align: 'left' as const });
const short = (heading: string, width: number) => ({ heading, width, align: 'centre' as const });
const numbered = (rows: readonly (readonly string[])[]) => rows.map((row, at) => [String(at + 1), ...row]);

const rosterOf = (round: Round, answers: Answers): Omit<Annex, 'title'> => ({
  columns: [
    short('序号', 12),
    short('姓名', 24),
    short('性别', 13),
    short('出生年月', 21),
    wide('职务或岗位', 36),
    short('技术等级', 20),
    short('学历', 20),
    short('分工', 20),
  ],
  rows: numbered(
    (firstAnswer(round, answers, 'roster') ?? []).map((entry) => [
      entry.name,
      entry.sex ?? '',
      month(entry.birth),
      entry.position,
      entry.grade ? gradeNames[entry.grade] : '',
      entry.education ? educationNames[entry.education] : '',
      rosterRoleNames[entry.role],
    ]),
  ),
});

const projectsOf = (round: Round, answers: Answers): Omit<Annex, 'title'> => ({
  columns: [
    short('序号', 12),
    wide('项目名称', 72),
    wide('立项单位', 44),
    short('年度', 18),
    short('立项文件', 20),
  ],
  rows: numbered(
    (firstAnswer(round, answers, 'projects') ?? []).map((entry) => [
      entry.name,
      entry.approvedBy,
      entry.year === null ? '' : String(entry.year),
      pieces(entry.evidence),
    ]),
  ),
});

const resultsOf = (round: Round, answers: Answers): Omit<Annex, 'title'> => ({
  columns: [
    short('序号', 12),
    wide('成果名称', 40),
    short('级别', 20),
    wide('认可或认定单位', 32),
    short('认定日期', 20),
    wide('效益', 26),
    short('材料', 16),
  ],
  rows: numbered(
    (firstAnswer(round, answers, 'results') ?? []).map((entry) => [
      entry.name,
      entry.level ? resultLevelNames[entry.level] : '',
      entry.recognisedBy,
      month(entry.date),
      entry.benefit,
      pieces(entry.evidence),
    ]),
  ),
});

const yuan = (fen: number): string => {
  const [whole = '', cents = ''] = (fen / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${cents === '00' ? '' : `.${cents}`} 元`;
};

const wordsOf = (answers: Answers, field: FormField): string => {
  switch (field.kind) {
    case 'text':
    case 'phone':
    case 'longText':
    case 'choice':
      return answerTo(answers, field, field.kind) ?? '';
    case 'money': {
      const fen = answerTo(answers, field, 'money');
      return fen === null ? '' : yuan(fen);
    }
    case 'files':
      return pieces(answerTo(answers, field, 'files') ?? []);
    case 'titles':
      return pieces((answerTo(answers, field, 'titles') ?? []).flatMap(({ certificate }) => certificate));
    case 'roster':
    case 'projects':
    case 'results':
      return '';
    default: {
      const never: never = field.kind;
      return never;
    }
  }
};

/** Fields of the round that 附件2 has no row for (venue and funds of clause 一(二)5 among them). */
const others = (round: Round, answers: Answers): Omit<Annex, 'title'> => {
  const onTheForm = new Set(['studioName', firstOf(round, 'phone')?.key, firstOf(round, 'longText')?.key]);
  const rest = fieldsOf(round).filter(
    ({ key, kind }) => !onTheForm.has(key) && kind !== 'roster' && kind !== 'projects' && kind !== 'results',
  );
  return {
    columns: [wide('项目', 54), wide('内容', 112)],
    rows: rest.map((field) => [
      field.kind === 'titles' ? `${field.label}：证书` : field.label,
      wordsOf(answers, field),
    ]),
  };
};

/** The lists that go with the form, numbered 附1, 附2 …; an empty one is left out. */
export const annexesOf = (round: Round, answers: Answers): readonly Annex[] =>
  [
    { name: '团队成员名册', ...rosterOf(round, answers) },
    { name: '立项的创新课题或攻关项目', ...projectsOf(round, answers) },
    { name: '得到认可或认定的成果', ...resultsOf(round, answers) },
    { name: '场地、经费和其他材料', ...others(round, answers) },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, columns, rows }, at) => ({ title: `附${at + 1}　${name}`, columns, rows }));
