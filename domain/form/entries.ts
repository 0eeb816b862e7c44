import type { Problem } from '../failure/failure';
import { dayInShanghai, type Instant } from '../time/shanghai';
import type { ProjectEntry, ResultEntry, RosterEntry, TitleEntry } from './answers';
import { ageAt } from './composition';

/** A part of an entry that must be there, and what to say when it is not. */
type Part = readonly [part: string, missing: boolean, message: string];

const problemsOf = (field: string, index: number, parts: readonly Part[]): readonly Problem[] =>
  parts
    .filter(([, missing]) => missing)
    .map(([part, , message]) => ({ field: `${field}.${index}.${part}`, message }));

const named = (name: string, place: number): string => (name === '' ? `第 ${place + 1} 人` : name);

/** What is missing or impossible for one person of the roster. */
export const checkRosterEntry = (
  entry: RosterEntry,
  field: string,
  index: number,
  now: Instant,
): readonly Problem[] => {
  const who = named(entry.name.trim(), index);
  const age = entry.birth === '' ? null : ageAt(entry.birth, now);
  return problemsOf(field, index, [
    ['name', entry.name.trim() === '', `请填写${who}的姓名。`],
    ['sex', entry.sex === null, `请选择${who}的性别。`],
    ['birth', age === null, `请选择${who}的出生年月。`],
    ['birth', age !== null && (age < 16 || age > 100), `请核对${who}的出生年月：按此计算为 ${age} 岁。`],
    ['grade', entry.grade === null, `请选择${who}的技术等级。`],
    ['education', entry.education === null, `请选择${who}的学历。`],
  ]);
};

/** What is missing for one title of the leader (clause 一(一)). */
export const checkTitle = (
  entry: TitleEntry,
  field: string,
  index: number,
  now: Instant,
): readonly Problem[] => {
  const which = `第 ${index + 1} 项称号`;
  return problemsOf(field, index, [
    ['kind', entry.kind === null, `请选择${which}的种类。`],
    ['year', entry.year === null, `请填写${which}的授予年份。`],
    [
      'year',
      entry.year !== null && entry.year > Number(dayInShanghai(now).slice(0, 4)),
      `${which}的授予年份在将来，请核对。`,
    ],
    ['certificate', entry.certificate.length === 0, `请上传${which}的证书照片。`],
  ]);
};

/** What is missing for one project (clause 一(二)3). */
export const checkProject = (entry: ProjectEntry, field: string, index: number): readonly Problem[] => {
  const which = `第 ${index + 1} 个项目`;
  return problemsOf(field, index, [
    ['name', entry.name.trim() === '', `请填写${which}的名称。`],
    ['approvedBy', entry.approvedBy.trim() === '', `请填写${which}的立项单位。`],
    ['year', entry.year === null, `请填写${which}的立项年份。`],
    ['evidence', entry.evidence.length === 0, `请上传${which}的立项文件。`],
  ]);
};

/** What is missing for one result (clause 一(二)4). */
export const checkResult = (
  entry: ResultEntry,
  field: string,
  index: number,
  now: Instant,
): readonly Problem[] => {
  const which = `第 ${index + 1} 项成果`;
  return problemsOf(field, index, [
    ['name', entry.name.trim() === '', `请填写${which}的名称。`],
    ['level', entry.level === null, `请选择${which}的级别。`],
    ['recognisedBy', entry.recognisedBy.trim() === '', `请填写${which}的认可或认定单位。`],
    ['date', entry.date === '', `请选择${which}的认定日期。`],
    [
      'date',
      entry.date !== '' && entry.date > dayInShanghai(now).slice(0, entry.date.length),
      `${which}的认定日期在将来，请核对。`,
    ],
    ['evidence', entry.evidence.length === 0, `请上传${which}的认定材料。`],
  ]);
};
