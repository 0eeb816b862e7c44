import { demonstrationPin } from '../../demonstration/pin';
import { completeAnswers } from '../cloudfunctions/programme/answers';
import type { Build, Hands } from './hands/hands';
import { type Screen, screens } from './hands/screens';
import { type Part, type Programme } from './programme';
import { begunDraft } from './story/complete-draft';
import { arrived, photo } from './story/day';
import { section } from './story/fill-form';
import { form, pictures } from './story/form-of-2020';
import { begin, chapters, type Journey } from './story/journey';
import { giveOpinion, openWaiting, sendBack } from './story/officers';

const reason = '工作情况写得过简，请补充带徒人数。';
const corrected = '工作室开展名师带徒 14 对，培养专科护士 9 名。';

/** Everything but the telephone number, without any page. @returns the form's id */
const allButOneAnswer = async (programme: Programme): Promise<string> => {
  const { id, version } = await begunDraft(programme);
  const file = await programme.upload(id, pictures.venue.name, pictures.venue.content);
  const answers = { ...completeAnswers(file), phone: '' };
  await programme.done('leader', 'application.save', { id, version, answers, device: '手机' });
  return id;
};

/** An opinion with the seal, without any page. */
const agree = async (programme: Programme, part: Part, id: string): Promise<void> => {
  const { version } = await programme.done(part, 'application.get', { id });
  await programme.done(part, 'application.agree', { id, version, text: '同意推荐。', pin: demonstrationPin });
};

const tellOn = (open: () => Promise<Build>, screen: Screen): void => {
  let programme: Programme;
  let journey: Journey;
  let id: string;
  beforeAll(async () => {
    journey = await begin(open, { screen });
    programme = journey.programme;
    id = await allButOneAnswer(programme);
  });
  afterAll(() => journey.end());

  const story = chapters(() => journey);
  /** Looks at the page: nothing of it may lie beyond the side of the screen. */
  const look = async (hands: Hands, name: string) => {
    await hands.photograph(`story-${name}`);
    expect([name, await hands.sideways()]).toEqual([name, 0]);
  };
  const stateWords = async () => (await programme.done('leader', 'application.get', { id })).stateWords;

  story('a reminder is read and followed to what it speaks of', async () => {
    await programme.fireTimer();
    const leader = await journey.hands('leader');
    await leader.open();
    await leader.tab('消息');
    await leader.sees('申报还有 14 天');
    await look(leader, 'reminder');
    await leader.tap('申报还有 14 天');
    await leader.sees('还缺 1 项');
    await look(leader, 'followed');
    await leader.back();
    await leader.sees('申报还有 14 天');
    const { rows } = await programme.done('leader', 'message.list', {});
    const [reminder, ...more] = rows.filter(({ kind }) => kind === 'draftReminder');
    expect([reminder?.readAt === null, more]).toEqual([false, []]);
  });

  story('the form is filed and submitted', async () => {
    const leader = await journey.hands('leader');
    await leader.tab('申报');
    await section(leader, '工作室');
    await leader.fill('联系电话', form.phone);
    await leader.sees(/^已保存 /);
    await look(leader, 'last-answer');
    await leader.back();
    await leader.sees('完成 7 / 7');
    await leader.tap('提交申报表');
    await leader.sees('再看看');
    await look(leader, 'submit');
    await leader.confirm('提交申报表');
    await leader.sees('办理进度');
    await look(leader, 'submitted');
    expect(await stateWords()).toBe('待示例人民医院工会委员会、中共示例人民医院委员会意见');
  });

  story('an opinion is given under seal', async () => {
    const officer = await journey.hands('unitUnion');
    await openWaiting(officer);
    await look(officer, 'opinion');
    await giveOpinion(officer, '情况属实，同意推荐申报。');
    await officer.sees(/^已同意并盖章/);
    await look(officer, 'sealed');
    const { way } = await programme.done('leader', 'application.get', { id });
    expect(way.map(({ action }) => action)).toEqual(['submit', 'agree']);
  });

  story('the form is returned with a reason, corrected and resubmitted', async () => {
    await agree(programme, 'unitAdministration', id);
    const officer = await journey.hands('directUnion');
    await openWaiting(officer);
    await sendBack(officer, ['工作与成果'], reason);
    await look(officer, 'sent-back');
    const leader = await journey.hands('leader');
    await leader.open();
    await leader.sees(reason);
    await look(leader, 'returned');
    await leader.tap('修改并重新提交');
    await leader.sees('重新提交');
    await section(leader, '工作与成果');
    await leader.fill('创新工作室开展工作情况及取得成果', corrected);
    await leader.sees(/^已保存 /);
    await leader.back();
    await leader.tap('重新提交');
    await leader.confirm('重新提交');
    await leader.sees('办理进度');
    await look(leader, 'resubmitted');
    const { way, answers } = await programme.done('leader', 'application.get', { id });
    expect(way.map(({ action }) => action)).toEqual(['submit', 'agree', 'agree', 'return', 'resubmit']);
    expect(answers.work).toBe(corrected);
  });

  story('an activity is logged without signal and sent once there is one', async () => {
    const member = await journey.hands('member');
    await member.open();
    await member.tab('台账');
    await member.offline(true);
    await member.press('记一笔');
    await member.fill('做了什么', '示例：断网时的操作培训');
    await member.takePhoto(photo(screens.indexOf(screen) + 20), 1);
    await look(member, 'log');
    await member.press('保存到本机');
    await member.sees('在本机');
    await look(member, 'kept');
    await member.offline(false);
    await member.missesNow('在本机');
    await member.sees('已保存');
    expect((await arrived(programme, '断网时的操作培训', 1)).map(({ photos }) => photos)).toEqual([1]);
  });
};

/** What the product is for, on every kind of phone, in either build. */
export const mainStories = (open: () => Promise<Build>): void => {
  describe.each(screens)('on a screen of $name', (screen) => tellOn(open, screen));
};
