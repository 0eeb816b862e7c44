import { completeDraft, submitted } from '../../programme/file-application';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';
import { wechat, wechatBack, wechatDown } from '../../programme/wechat';

const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';
const waiting = '（待检查：内容检查通过后显示）';
const refusedWords = '（未通过内容检查，不予显示）';
const work = '工作室围绕护理服务开展技术培训、业务交流和名师带徒。';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const draftWith = async (answers: Readonly<Record<string, string>>) => {
  const { id, version } = await completeDraft(programme);
  const saved = await programme.done('leader', 'application.save', { id, version, answers, device: '手机' });
  return { id, version: saved.version };
};
const seenBy = async (who: string, id: string) => programme.done(who, 'application.get', { id });
const workSeenBy = async (who: string, id: string) => (await seenBy(who, id)).answers.work;
const inboxOf = async (who: string) => (await programme.done(who, 'message.list', {})).rows;

describe('what an applicant writes', () => {
  test('is checked when it is handed in: a risky text is refused by its field, and nothing is stored', async () => {
    const draft = await draftWith({
      work: `${'很长的工作情况。'.repeat(600)}${risky}`,
      venue: '八十平方米。',
    });
    const before = await programme.everything();
    const refused = await programme.refused('leader', 'application.submit', draft);
    expect(refused).toMatchObject({
      code: 'INVALID',
      field: 'work',
      problems: [{ field: 'work' }],
    });
    expect(refused.message).toContain('“创新工作室开展工作情况及取得成果”');
    expect(await programme.everything()).toEqual(before);
    expect(await workSeenBy('leader', draft.id)).toContain(risky);
  });

  test('every risky field is named, and only those', async () => {
    const draft = await draftWith({ work: risky, venue: risky });
    const { problems = [] } = await programme.refused('leader', 'application.submit', draft);
    expect(problems.map(({ field }) => field).sort()).toEqual(['venue', 'work']);
  });

  test('is shown to nobody else while WeChat does not answer, and to everyone once it has', async () => {
    await wechatDown(programme);
    const { id } = await submitted(programme);
    expect(await workSeenBy('leader', id)).toBe(work);
    expect(await workSeenBy('unit', id)).toBe(waiting);
    expect(await workSeenBy('industry', id)).toBe(waiting);
    await fireTimer(programme);
    expect(await workSeenBy('unit', id)).toBe(waiting);
    await wechatBack(programme);
    await fireTimer(programme);
    expect(await workSeenBy('unit', id)).toBe(work);
    expect((await seenBy('unit', id)).studioName).toBe('马示例护理创新工作室');
  });

  test('that turns out risky later stays hidden, and its author is told once', async () => {
    const draft = await draftWith({ work: `${work}${risky}` });
    await wechatDown(programme);
    await programme.done('leader', 'application.submit', draft);
    await wechatBack(programme);
    await fireTimer(programme);
    await fireTimer(programme);
    expect(await workSeenBy('unit', draft.id)).toBe(refusedWords);
    expect((await seenBy('unit', draft.id)).answers.venue).toBe('示例医院门诊楼三层，八十平方米。');
    expect(await workSeenBy('leader', draft.id)).toBe(`${work}${risky}`);
    const told = (await inboxOf('leader')).filter(({ title }) => title === '有内容未通过检查');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('创新工作室开展工作情况及取得成果');
  });

  test('in a draft is not read by officers at all', async () => {
    const { id } = await completeDraft(programme);
    expect(await workSeenBy('industry', id)).toBe('（申报人还在填写）');
    expect(await workSeenBy('leader', id)).toBe(work);
  });
});

describe('what an officer writes', () => {
  test('is refused where it is risky, and nothing is stored', async () => {
    const { id, version } = await submitted(programme);
    const before = await programme.everything();
    expect(
      await programme.refused('unit', 'application.agree', { id, version, text: `同意。${risky}` }),
    ).toMatchObject({ code: 'INVALID', field: 'text' });
    expect(await programme.everything()).toEqual(before);
  });

  test('is not shown or sent to others before it is checked; the step itself stands', async () => {
    const { id, version } = await submitted(programme);
    await wechatDown(programme);
    const text = '同意推荐，材料齐全。';
    await programme.done('unit', 'application.agree', { id, version, text });
    const opinionTexts = async (who: string) => (await seenBy(who, id)).opinions.map((one) => one.text);
    expect(await opinionTexts('unit')).toEqual([text]);
    expect(await opinionTexts('leader')).toEqual([waiting]);
    expect(JSON.stringify(await seenBy('leader', id))).not.toContain(text);
    expect(JSON.stringify(await inboxOf('leader'))).not.toContain(text);
    await wechatBack(programme);
    await fireTimer(programme);
    expect(await opinionTexts('leader')).toEqual([text]);
  });

  test('a reason of a return waits in the same way, in every place it stands', async () => {
    const { id, version } = await submitted(programme);
    await wechatDown(programme);
    const reason = '请补充佐证材料。';
    await programme.done('unit', 'application.return', { id, version, sections: ['work'], reason });
    expect(JSON.stringify(await seenBy('leader', id))).not.toContain(reason);
    await wechatBack(programme);
    await fireTimer(programme);
    expect((await seenBy('leader', id)).state).toMatchObject({ phase: 'returned', reason });
  });
});

test('an author who is present is checked under the own WeChat identity', async () => {
  const { id, version } = await completeDraft(programme);
  const phone = await programme.cloud.token({ openid: 'openid-of-leader' });
  await wechat(programme, 'risky', { texts: ['名师带徒'] });
  const event = { procedure: 'application.submit', input: { id, version }, requestId: 'request-0001' };
  const { body } = await programme.cloud.call('api', event, phone);
  expect(body).toMatchObject({ ok: false, error: { code: 'INVALID', field: 'work' } });
});
