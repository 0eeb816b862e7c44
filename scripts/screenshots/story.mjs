/**
 * The hospital's form from the open round to the industry union's desk, photographed on the way.
 * @param studio of studio.mjs
 * @param form of demonstration/hospital.ts: does by procedure what need not be seen
 * @param {string} roundId of the open round
 */
export const tell = async (studio, form, roundId) => {
  const leader = '马示例';
  const unitUnion = '王样例';
  const directUnion = '赵试用';
  const industryUnion = '钱示范';

  await studio.at(null, 'phone', async ({ photograph }) => photograph('sign-in'));
  await studio.at(leader, 'phone', async ({ photograph }) => photograph('home-before'));

  const id = await form.begin();
  await studio.at(leader, 'phone', async ({ open, tap, to, photograph }) => {
    await open();
    await photograph('home-in-the-middle');
    await open('pages/applications/index');
    await photograph('form-sections');
    await open('leader/section/index', { id, section: 'team' });
    await photograph('roster');
    await to(/创新团队现有 4 人/);
    await photograph('roster-too-few');
    await open('pages/applications/index');
    await tap(/^还缺 \d+ 项$/);
    await photograph('what-is-missing');
  });

  await form.complete();
  await studio.at(leader, 'phone', async ({ open, tap, photograph }) => {
    await open('leader/preview/index', { id });
    await photograph('preview');
    await open('pages/applications/index');
    await tap('提交申报表');
    await photograph('submit');
  });
  await studio.at(leader, 'desk', async ({ open, photograph }) => {
    await open('leader/preview/index', { id });
    await photograph('preview');
  });

  await form.submit();
  await studio.at(leader, 'phone', async ({ open, tap, to, photograph }) => {
    await open();
    await photograph('home-after');
    await open('pages/applications/index');
    await to('撤回修改');
    await tap('撤回修改');
    await photograph('withdraw');
  });
  await studio.at(unitUnion, 'phone', async ({ open, tap, to, photograph }) => {
    await open();
    await photograph('waiting');
    await tap('从最早的一份开始');
    await photograph('application');
    await to('您的意见');
    await tap('情况属实，同意推荐申报。');
    await photograph('opinion');
    await tap('盖章并同意');
    await photograph('opinion-confirm');
  });
  await studio.at(unitUnion, 'desk', async ({ open, tap, photograph }) => {
    await open();
    await photograph('waiting');
    await tap('从最早的一份开始');
    await tap('情况属实，同意推荐申报。');
    await photograph('application');
  });

  await form.agree('hospital-union', 'hospital-union-unitUnion', '情况属实，同意推荐申报。');
  await form.agree(
    'hospital-administration',
    'hospital-administration-unitAdministration',
    '同意推荐，单位将在场地和经费上予以保障。',
  );
  await studio.at(directUnion, 'desk', async ({ open, tap, fill, photograph }) => {
    await open();
    await tap('从最早的一份开始');
    await tap('退回修改');
    await tap('工作与成果');
    await fill('理由', '工作情况写得过简，请补充带徒人数和受益人次。');
    await photograph('return');
  });

  await form.sendBack(
    'health-officer',
    'health-officer-directUnion',
    ['work'],
    '工作情况写得过简，请补充带徒人数和受益人次。',
  );
  await studio.at(leader, 'phone', async ({ open, photograph }) => {
    await open();
    await photograph('home-returned');
    await open('pages/applications/index');
    await photograph('form-returned');
  });

  await form.submit();
  const { code } = await form.agree('health-officer', 'health-officer-directUnion', '经审核，同意上报。');
  await studio.at(leader, 'phone', async ({ open, to, photograph }) => {
    await open('pages/applications/index');
    await photograph('timeline');
    await to('表格编号');
    await photograph('print');
    await open('pages/messages/index');
    await photograph('messages');
  });
  await studio.at(industryUnion, 'desk', async ({ open, tap, photograph }) => {
    await open();
    await photograph('waiting-industry-union');
    await open('pages/applications/index');
    await photograph('all-applications');
    await open('officer/rounds/index');
    await photograph('rounds');
    await tap('新建批次');
    await photograph('round-copy');
    await open('officer/round/index', { id: roundId });
    await photograph('round');
    await tap('调整截止时间');
    await photograph('round-cutoff');
    await open('officer/part/index', { id: roundId, part: 'dates' });
    await photograph('round-dates');
    await open('officer/part/index', { id: roundId, part: 'conditions' });
    await photograph('round-conditions');
    await open('officer/rounds/index');
    await tap('新建批次');
    await tap('建立 2021 年批次的草稿');
    await photograph('round-draft');
  });
  await studio.at(null, 'phone', async ({ open, photograph }) => {
    await open('check', { code });
    await photograph('check');
  });
  await studio.at(null, 'desk', async ({ open, photograph }) => {
    await open('check', { code });
    await photograph('check');
  });
};
