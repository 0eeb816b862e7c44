import { startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

describe('the privacy guide, on a phone whose user has not been asked yet', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await startFixture({ agreed: false });
  });
  afterEach(() => phone.stop());

  const needed = async () => (await tapped(phone, 'getPrivacySetting')).value;

  it('is asked for by a dialog; the answer stays when the app is killed', async () => {
    expect(await needed()).toMatchObject({ needAuthorization: true });
    const asked = tapped(phone, 'requirePrivacyAuthorize');
    await phone.answer('同意');
    expect((await asked).value).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' });
    await phone.launch();
    expect(await needed()).toMatchObject({ needAuthorization: false });
  });

  it('stays asked for when it was refused', async () => {
    const asked = tapped(phone, 'requirePrivacyAuthorize');
    await phone.answer('拒绝');
    expect((await asked).value).toMatchObject({
      errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized',
    });
    expect(await needed()).toMatchObject({ needAuthorization: true });
  });
});
