import { startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

describe('the calendar of the phone', () => {
  let phone: Phone;
  const event = { title: '申报截止', startTime: 1_601_395_199, description: '北京时间', alarmOffset: 86_400 };
  beforeAll(async () => {
    phone = await startFixture();
  });
  beforeEach(() => phone.launch());
  afterAll(() => phone.stop());

  it('takes an event with its start in seconds', async () => {
    expect((await tapped(phone, 'addPhoneCalendar', event)).kind).toBe('result');
    expect((await phone.stats()).calendar).toEqual([{ ...event, alarm: true }]);
  });

  it('refuses milliseconds, and an event without a title', async () => {
    const late = { ...event, startTime: event.startTime * 1000 };
    expect((await tapped(phone, 'addPhoneCalendar', late)).kind).toBe('error');
    expect((await tapped(phone, 'addPhoneCalendar', { startTime: 1 })).kind).toBe('error');
    expect((await phone.stats()).calendar).toEqual([]);
  });

  it('holds nothing where the user does not allow it', async () => {
    await phone.allowCalendar(false);
    expect((await tapped(phone, 'addPhoneCalendar', event)).value).toMatchObject({
      errMsg: 'addPhoneCalendar:fail auth deny',
    });
    expect((await phone.stats()).calendar).toEqual([]);
  });
});
