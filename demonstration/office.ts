import { createHash, randomUUID } from 'node:crypto';
import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { isOfficer, type Person } from '@domain/people/person';
import { people } from './people';
import { demonstrationPin } from './pin';
import { reviewedLeaders, reviewedOfficers } from './review-people';

const everyone = [...people, ...reviewedLeaders, ...reviewedOfficers];

/** What the demonstration needs of the api's answers. */
interface Filed {
  readonly id: string;
  readonly version: number;
}

/** The demonstration's people at work: they call the real procedures, as themselves. */
export interface Office {
  readonly act: <Answer>(key: string, procedure: string, input: object, role?: string) => Promise<Answer>;
  readonly attach: (key: string, owner: FileOwner, name: string, content: Buffer) => Promise<FileRef>;
}

/**
 * @param url of the local cloud
 * @param adminKey its key, with which it gives out access tokens
 */
export const openOffice = (url: string, adminKey: string): Office => {
  const post = async (path: string, token: string, body: object): Promise<unknown> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const tokens = new Map<string, string>();
  const tokenOf = async (key: string): Promise<string> => {
    const openid = everyone.find((person) => person._id === key)?.openid;
    const token =
      tokens.get(key) ??
      ((await post('/local/tokens', adminKey, { openid })) as { access_token: string }).access_token;
    tokens.set(key, token);
    return token;
  };
  const act: Office['act'] = async <Answer>(key: string, procedure: string, input: object, role?: string) => {
    const event = { procedure, input, requestId: randomUUID(), role };
    const answer = (await post('/v1/functions/api', await tokenOf(key), event)) as
      | { ok: true; data: Answer }
      | { ok: false; error: { message: string } };
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.message}`);
    return answer.data;
  };
  return {
    act,
    attach: async (key, owner, name, content) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const begun = await act<{
        id: string;
        partSize: number;
        parts: number;
        arrived: readonly number[];
      }>(key, 'upload.begin', {
        owner,
        name,
        size: content.length,
        sha256,
      });
      for (let index = 0; index < begun.parts; index += 1) {
        // The same file at the same owner is there already.
        if (begun.arrived.includes(index)) continue;
        const part = content.subarray(index * begun.partSize, (index + 1) * begun.partSize);
        await act(key, 'upload.part', { id: begun.id, index, data: part.toString('base64') });
      }
      return act<FileRef>(key, 'upload.finish', { id: begun.id });
    },
  };
};

/** Files one form, from the first line to its submission. */
export const file = async (
  office: Office,
  leader: string,
  roundId: string,
  evidence: Buffer,
  answersWith: (file: FileRef) => object,
): Promise<Filed> => {
  const draft = await office.act<Filed>(leader, 'application.start', { roundId });
  const attached = await office.attach(
    leader,
    { kind: 'application', id: draft.id },
    '证明材料（示例）.png',
    evidence,
  );
  const saved = await office.act<{ version: number }>(leader, 'application.save', {
    id: draft.id,
    version: draft.version,
    answers: answersWith(attached),
    device: '演示',
  });
  return office.act<Filed>(leader, 'application.submit', { id: draft.id, version: saved.version });
};

/** Gives an opinion in one of a person's roles. */
export const agree = (office: Office, officer: string, role: string, form: Filed, text: string) =>
  office.act<Filed>(
    officer,
    'application.agree',
    { id: form.id, version: form.version, text, pin: demonstrationPin },
    role,
  );

/** Every officer of the demonstration has set the PIN that the handbook prints. */
export const setPins = async (office: Office, among: readonly Person[]): Promise<void> => {
  const officers = among.filter(({ roles }) => roles.some(({ capacity }) => isOfficer(capacity)));
  await Promise.all(officers.map(({ _id }) => office.act(_id, 'pin.set', { pin: demonstrationPin })));
};
