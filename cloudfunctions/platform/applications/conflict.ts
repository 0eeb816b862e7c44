import type { Application } from '@domain/application/application';
import { transitions } from '@domain/application/transitions';
import { Failure } from '@domain/failure/failure';
import { nameInRecord } from '@domain/people/acting-for';
import { exactMinute } from '@domain/time/shanghai';

const lastWrite = ({ way, savedAt, savedOn, leaderName }: Application): string => {
  const step = way.at(-1);
  if (!step || savedAt > step.at) {
    const device = savedOn === '' ? '另一台设备' : `“${savedOn}”`;
    return `${leaderName}已于${exactMinute(savedAt)}在${device}上保存过`;
  }
  const label = transitions.find(({ action }) => action === step.action)?.label ?? '处理';
  return `${step.unionName}${nameInRecord(step)}已于${exactMinute(step.at)}办理“${label}”`;
};

/** The answer to a write that was overtaken: who was there first, when and on which device. Nothing is overwritten. */
export const changedMeanwhile = (stored: Application): Failure =>
  new Failure('CONFLICT', {
    message: `这份申报表${lastWrite(stored)}，您这次的内容没有写入。请查看最新内容后再操作。`,
    log: `CONFLICT at version ${stored.version}`,
  });

/** @throws Failure CONFLICT where the caller has seen an older version than the stored one */
export const assertVersion = (stored: Application, version: number): void => {
  if (stored.version !== version) throw changedMeanwhile(stored);
};
