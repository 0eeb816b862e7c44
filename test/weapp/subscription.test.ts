import { startFixture, tapped, typed } from './fixturePhone';
import type { Phone } from './runner';

const ask = (...templates: string[]) => ({ tmplIds: templates });

describe('the prompt for subscription messages', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  beforeEach(() => phone.launch());
  afterAll(() => phone.stop());

  it('opens from a tap and answers by template', async () => {
    await phone.answerSubscriptions({ late: 'reject' });
    expect((await tapped(phone, 'requestSubscribeMessage', ask('due', 'late'))).value).toEqual({
      due: 'accept',
      late: 'reject',
      errMsg: 'requestSubscribeMessage:ok',
    });
    expect((await phone.stats()).prompts).toEqual([
      { templates: ['due', 'late'], answers: { due: 'accept', late: 'reject' } },
    ]);
  });

  it('does not open after waiting, nor from the keyboard', async () => {
    const refused = {
      errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
      errCode: 20012,
    };
    expect((await tapped(phone, 'lateSubscription', ['due'])).value).toMatchObject(refused);
    expect((await typed(phone, 'requestSubscribeMessage', ask('due'))).value).toMatchObject(refused);
    expect((await phone.stats()).prompts).toEqual([]);
  });

  it('takes three templates and not four', async () => {
    expect((await tapped(phone, 'requestSubscribeMessage', ask('1', '2', '3'))).kind).toBe('result');
    expect((await tapped(phone, 'requestSubscribeMessage', ask('1', '2', '3', '4'))).value).toMatchObject({
      errCode: 20003,
    });
  });

  it('fails when the user has switched notices off', async () => {
    await phone.answerSubscriptions({}, false);
    expect((await tapped(phone, 'requestSubscribeMessage', ask('due'))).value).toMatchObject({
      errCode: 20004,
    });
  });
});
