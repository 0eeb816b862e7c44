import { openBrowserBuild } from './hands/browser';
import { type Programme } from './programme';
import { completeDraft } from './story/complete-draft';
import { begin, type Journey } from './story/journey';
import { enterPin, openWaiting } from './story/officers';

describe('the seal', () => {
  let programme: Programme;
  let journey: Journey;
  let code = '';
  beforeAll(async () => {
    journey = await begin(openBrowserBuild);
    programme = journey.programme;
    const draft = await completeDraft(programme);
    const view = await programme.done('leader', 'application.get', { id: draft.id });
    const sent = await programme.done('leader', 'application.submit', {
      id: draft.id,
      version: view.version,
    });
    code = sent.form?.code ?? '';
  });
  afterAll(() => journey.end());

  test('a wrong PIN is told and what was written stays; the right one seals', () =>
    journey.walk(async () => {
      const officer = await journey.hands('unitUnion');
      await openWaiting(officer);
      await officer.tap('情况属实，同意推荐申报。');
      await officer.tap('盖章并同意');
      await officer.sees('输入盖章密码');
      await officer.photograph('pin-pad');
      for (const digit of '111112') await officer.press(digit);
      await officer.confirm('盖章并同意');
      await officer.sees(/盖章密码不对/);
      await officer.photograph('pin-wrong');
      await officer.sees('情况属实，同意推荐申报。');
      await enterPin(officer);
      await officer.confirm('盖章并同意');
      await officer.sees(/^已同意并盖章/);
      await officer.open('officer/seal');
      await officer.sees('谁可以用这枚印章');
      await officer.photograph('seal-page');
      await officer.open('officer/pin');
      await officer.sees('修改密码');
      await officer.photograph('pin-page');
      const anyone = await journey.hands(null);
      await anyone.open('/check', { code });
      await anyone.sees('申报表和各方意见与签署时一致，没有被改动。');
      await anyone.photograph('check-page');
    }));

  test('the industry union finds who did it in the record', () =>
    journey.walk(async () => {
      const officer = await journey.hands('industryUnion', 'desk');
      await officer.open('officer/audit');
      await officer.fill('谁', '王样例');
      await officer.press('查找');
      await officer.sees('同意申报表');
      await officer.photograph('audit-page');
    }));
});
