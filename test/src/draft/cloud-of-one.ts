import { Failure } from '@domain/failure/failure';
import type { Answers } from '@domain/form/answers';
import type { DraftPorts, Sending, ServerState } from '@/draft/draft.types';

/** A server with one application, a device's storage, and timers that run when told to. */
export const cloudOfOne = () => {
  let server: ServerState = {
    id: 'a1',
    version: 1,
    answers: { studioName: '示例创新工作室' },
    savedAt: '2020-09-15T02:00:00.000Z',
    savedOn: '安卓手机',
  };
  const stored = new Map<string, string>();
  const done = new Map<string, { version: number; savedAt: string }>();
  const sent: Sending[] = [];
  let planned: (() => void)[] = [];
  let network: 'up' | 'down' | 'answersLost' = 'up';

  const write = (answers: Answers, savedOn: string) => {
    const version = server.version + 1;
    server = { ...server, version, savedOn, answers: { ...server.answers, ...answers } };
    return { version, savedAt: server.savedAt };
  };
  const offline = () => new Failure('UNAVAILABLE', { message: '没有网络。' });

  const ports: DraftPorts = {
    read: (key) => {
      const text = stored.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: (key, value) => stored.set(key, JSON.stringify(value)),
    remove: (key) => stored.delete(key),
    save: async (sending) => {
      if (network === 'down') throw offline();
      sent.push(sending);
      const earlier = done.get(sending.requestId);
      if (earlier === undefined && sending.version !== server.version) {
        throw new Failure('CONFLICT', { message: '另一台设备也保存过。' });
      }
      const answer = earlier ?? write(sending.answers, '这台设备');
      done.set(sending.requestId, answer);
      if (network === 'answersLost') throw offline();
      return answer;
    },
    load: async () => server,
    newRequestId: () => `request-${sent.length + 1}`,
    later: (_milliseconds, run) => {
      planned.push(run);
      return () => {
        planned = planned.filter((one) => one !== run);
      };
    },
  };
  return {
    ports,
    sent,
    stored,
    server: () => server,
    /** What another device of the same leader saves. */
    otherDevice: (answers: Answers) => write(answers, 'Mac 电脑的浏览器'),
    network: (state: typeof network) => {
      network = state;
    },
  };
};
