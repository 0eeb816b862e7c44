import type { PrintedForm } from '../../../cloudfunctions/documents/form/deliver';
import type { Answer } from '../../../cloudfunctions/platform/door/envelope';
import { atIndustryUnion, completeDraft, submitted } from '../programme/file-application';
import { openProgramme, type Programme } from '../programme/open-programme';
import { readPdf, textOf } from './read-pdf';

/** Printing through the real door: real functions, real gateway, real storage. */
describe('form.pdf and form.word', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await openProgramme('2020-09-15T09:00:00+08:00');
  });
  afterAll(() => programme.stop());

  const print = async (who: string, procedure: string, applicationId: string) => {
    const { cloud } = programme;
    const token = await cloud.token({ openid: `openid-of-${who}` });
    const event = { procedure, input: { applicationId }, requestId: crypto.randomUUID() };
    return (await cloud.call('documents', event, token)).body as Answer<PrintedForm>;
  };
  const printed = async (who: string, procedure: string, id: string): Promise<PrintedForm> => {
    const answer = await print(who, procedure, id);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.data;
  };
  const fetched = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  const wordsOf = async (who: string, id: string) => {
    const { url } = await printed(who, 'form.pdf', id);
    return readPdf(await fetched(url))
      .pages.map(textOf)
      .join('');
  };

  test('give the leader a draft, and officers nothing while it is one', async () => {
    const { id } = await completeDraft(programme, 'leader');
    const { url, name, missing } = await printed('leader', 'form.pdf', id);
    expect(name).toMatch(/申报表（草稿）\.pdf$/);
    expect(missing).toEqual([]);
    expect(url).toMatch(/^[\x21-\x7e]+$/);
    expect(await wordsOf('leader', id)).toContain('草稿');
    for (const who of ['unit', 'administration', 'direct', 'colleague', 'elsewhereUnit', 'expert']) {
      expect(await print(who, 'form.pdf', id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  test('give everyone on the way the submitted version with its code and the opinions that stand', async () => {
    const { id, form } = await atIndustryUnion(programme, 'colleague');
    for (const who of ['colleague', 'unit', 'administration', 'direct', 'industry']) {
      const text = await wordsOf(who, id);
      expect(text).toContain(`第1版表格编号${form?.code ?? '-'}`);
      expect(text).not.toContain('草稿');
      for (const officer of ['王样例', '李样例', '张样例']) expect(text).toContain(`经办人：${officer}`);
    }
    for (const who of ['leader', 'elsewhereUnit', 'elsewhereDirect', 'expert', 'member', 'former']) {
      expect(await print(who, 'form.pdf', id)).toMatchObject({ ok: false });
    }
  });

  test('once returned give the leader the draft and officers the version they have returned', async () => {
    const { id, version } = await submitted(programme, 'athlete');
    await programme.done('elsewhereUnit', 'application.return', {
      id,
      version,
      sections: ['team'],
      reason: '请补充成员的出生年月。',
    });
    expect(await wordsOf('athlete', id)).toContain('草稿');
    expect(await wordsOf('elsewhereUnit', id)).not.toContain('草稿');
  });

  test('give a Word document too', async () => {
    const { id } = (await programme.done('leader', 'application.list', { mine: false })).rows[0] ?? {
      id: '',
    };
    const { url, name } = await printed('leader', 'form.word', id);
    expect(name).toMatch(/\.docx$/);
    expect((await fetched(url)).subarray(0, 2).toString()).toBe('PK');
  });

  test('refuse who has not signed in, and an input that names no application', async () => {
    const { cloud } = programme;
    const event = { procedure: 'form.pdf', input: { applicationId: 'x' }, requestId: crypto.randomUUID() };
    const open = await cloud.call('documents', event, cloud.publicKey);
    expect(open.body).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    expect(await print('leader', 'form.pdf', '../x')).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    });
    expect(await print('leader', 'form.pdf', 'x')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
