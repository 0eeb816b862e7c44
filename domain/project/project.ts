import * as v from 'valibot';
import type { FileRef } from '../form/answers';
import type { Entry } from '../ledger/entry';
import {
  bounds,
  dayOrNone,
  fen,
  files,
  type NamedPerson,
  namedPerson,
  optional,
  required,
  year,
} from '../ledger/fields';

export const projectStates = ['planned', 'running', 'finished', 'stopped'] as const;
export type ProjectState = (typeof projectStates)[number];
export const projectStateNames: Readonly<Record<ProjectState, string>> = {
  planned: '待启动',
  running: '进行中',
  finished: '已完成',
  stopped: '已中止',
};

/** 立项的创新课题或攻关项目 (一(二)3). */
export interface ProjectContent {
  readonly name: string;
  readonly approvedBy: string;
  /** Year of its approval. */
  readonly year: number;
  /** 立项编号; empty where there is none. */
  readonly number: string;
  readonly aim: string;
  readonly state: ProjectState;
  readonly members: readonly NamedPerson[];
  /** Fen; null while unknown. */
  readonly funds: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly evidence: readonly FileRef[];
  /** What came of it; asked for when it is finished. */
  readonly conclusion: string;
}
export type Project = Entry<ProjectContent>;

/** What a leader or member enters of a project. */
export const projectSchema = v.pipe(
  v.strictObject({
    name: required('项目名称', bounds.name),
    approvedBy: required('立项单位', bounds.name),
    year,
    number: optional('立项编号', bounds.name),
    aim: optional('攻关目标', bounds.benefit),
    state: v.picklist(projectStates),
    members: v.pipe(
      v.array(namedPerson),
      v.check((list) => list.length <= 50, '项目成员最多 50 名。'),
    ),
    funds: fen,
    startsOn: dayOrNone('开始日期'),
    endsOn: dayOrNone('结束日期'),
    evidence: files('立项文件', bounds.files),
    conclusion: optional('完成情况', bounds.content),
  }),
  v.forward(
    v.check(
      ({ startsOn, endsOn }) => startsOn === '' || endsOn === '' || startsOn <= endsOn,
      '结束日期早于开始日期，请核对。',
    ),
    ['endsOn'],
  ),
  v.forward(
    v.check(
      ({ state, conclusion }) => state !== 'finished' || conclusion !== '',
      '项目已完成，请填写完成情况。',
    ),
    ['conclusion'],
  ),
);
export type ProjectInput = v.InferInput<typeof projectSchema>;
