import { Failure } from '@domain/failure/failure';
import { openDraft } from '@/draft/draft';
import { cloudOfOne } from './cloud-of-one';

const typed = (text: string) => () => text;

describe('a draft on one device', () => {
  test('keeps every change on the device before it is sent', () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    draft.edit('venue', typed('实验楼 305'));
    expect(JSON.parse(cloud.stored.get('draft:a1') ?? '{}')).toMatchObject({
      changes: { venue: '实验楼 305' },
    });
    expect(draft.state.get().status).toBe('changed');
  });

  test('sends only the fields that changed and then says so', async () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    draft.edit('venue', typed('实验楼 305'));
    expect(await draft.flush()).toBe(true);
    expect(cloud.sent).toEqual([{ requestId: 'request-1', version: 1, answers: { venue: '实验楼 305' } }]);
    expect(draft.state.get()).toMatchObject({
      status: 'saved',
      version: 2,
      savedAt: '2020-09-15T02:00:00.000Z',
    });
    draft.forget();
    expect(cloud.stored.size).toBe(0);
  });

  test('what is typed while a save is under way is sent next', async () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    draft.edit('venue', typed('实验楼'));
    const saving = draft.flush();
    draft.edit('venue', typed('实验楼 305'));
    await saving;
    expect(cloud.server().answers.venue).toBe('实验楼 305');
    expect(draft.state.get().status).toBe('saved');
  });

  test('a killed app finds what it had not sent, and sends it', async () => {
    const cloud = cloudOfOne();
    cloud.network('down');
    const before = openDraft(cloud.server(), cloud.ports);
    before.edit('venue', typed('实验楼 305'));
    expect(await before.flush()).toBe(false);
    expect(before.state.get().status).toBe('waiting');

    cloud.network('up');
    const after = openDraft(cloud.server(), cloud.ports);
    expect(after.state.get().answers).toEqual({ studioName: '示例创新工作室', venue: '实验楼 305' });
    expect(await after.flush()).toBe(true);
    expect(cloud.server().answers.venue).toBe('实验楼 305');
  });

  test('a save whose answer was lost goes out again under the same request id and counts once', async () => {
    const cloud = cloudOfOne();
    cloud.network('answersLost');
    const before = openDraft(cloud.server(), cloud.ports);
    before.edit('venue', typed('实验楼 305'));
    await before.flush();

    cloud.network('up');
    const after = openDraft(
      { ...cloud.server(), version: 1, answers: { studioName: '示例创新工作室' } },
      cloud.ports,
    );
    expect(await after.flush()).toBe(true);
    expect(cloud.sent.map(({ requestId }) => requestId)).toEqual(['request-1', 'request-1']);
    expect(cloud.server().version).toBe(2);
    expect(after.state.get()).toMatchObject({ version: 2, status: 'saved' });
  });

  test('a field put back to what the server has is not sent', async () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    draft.edit('studioName', typed('别的名称'));
    draft.edit('studioName', typed('示例创新工作室'));
    expect(await draft.flush()).toBe(true);
    expect(cloud.sent).toEqual([]);
  });

  test('what the server refuses stays on the device and is said', async () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), {
      ...cloud.ports,
      save: () => Promise.reject(new Failure('WRONG_STATE', { message: '现在不能修改。' })),
    });
    draft.edit('venue', typed('实验楼 305'));
    expect(await draft.flush()).toBe(false);
    expect(draft.state.get()).toMatchObject({ status: 'refused', failure: '现在不能修改。' });
    expect(draft.state.get().answers.venue).toBe('实验楼 305');
  });
});

describe('a draft on two devices', () => {
  test('changes to different fields are brought together', async () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    cloud.otherDevice({ phone: '0951-1234567' });
    draft.edit('venue', typed('实验楼 305'));
    expect(await draft.flush()).toBe(true);
    expect(cloud.server().answers).toEqual({
      studioName: '示例创新工作室',
      phone: '0951-1234567',
      venue: '实验楼 305',
    });
    expect(draft.state.get().conflict).toBeNull();
  });

  test('the same field changed on both is shown with time and device, and nothing is overwritten', async () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    cloud.otherDevice({ studioName: '电脑上的名称' });
    draft.edit('studioName', typed('手机上的名称'));
    expect(await draft.flush()).toBe(false);
    expect(cloud.server().answers.studioName).toBe('电脑上的名称');
    expect(draft.state.get()).toMatchObject({
      status: 'conflict',
      answers: { studioName: '手机上的名称' },
      conflict: {
        savedAt: '2020-09-15T02:00:00.000Z',
        savedOn: 'Mac 电脑的浏览器',
        clashes: [{ key: 'studioName', mine: '手机上的名称', theirs: '电脑上的名称' }],
      },
    });
  });

  test.each([
    ['mine', '手机上的名称'],
    ['theirs', '电脑上的名称'],
  ] as const)('keeping %s settles it', async (which, name) => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    cloud.otherDevice({ studioName: '电脑上的名称' });
    draft.edit('studioName', typed('手机上的名称'));
    await draft.flush();
    draft.choose('studioName', which);
    expect(await draft.flush()).toBe(true);
    expect(cloud.server().answers.studioName).toBe(name);
    expect(draft.state.get()).toMatchObject({
      status: 'saved',
      conflict: null,
      answers: { studioName: name },
    });
  });

  test('an unsettled choice outlives the app, and the other fields go on being saved', async () => {
    const cloud = cloudOfOne();
    const before = openDraft(cloud.server(), cloud.ports);
    cloud.otherDevice({ studioName: '电脑上的名称' });
    before.edit('studioName', typed('手机上的名称'));
    await before.flush();

    const after = openDraft(cloud.server(), cloud.ports);
    after.edit('venue', typed('实验楼 305'));
    await after.flush();
    expect(after.state.get().conflict?.clashes.map(({ key }) => key)).toEqual(['studioName']);
    expect(cloud.server().answers).toEqual({ studioName: '电脑上的名称', venue: '实验楼 305' });
  });

  test('an older answer of the server does not take anything back', () => {
    const cloud = cloudOfOne();
    const draft = openDraft(cloud.server(), cloud.ports);
    draft.edit('venue', typed('实验楼 305'));
    draft.adopt({ ...cloud.server(), version: 0, answers: {} });
    expect(draft.state.get().answers).toEqual({ studioName: '示例创新工作室', venue: '实验楼 305' });
  });
});

describe('what stays on the device', () => {
  test('after a save, an app started without a network shows what was saved, not what it once read', async () => {
    const cloud = cloudOfOne();
    const read = cloud.server();
    const before = openDraft(read, cloud.ports);
    before.edit('venue', typed('实验楼 305'));
    await before.flush();

    const after = openDraft(read, cloud.ports);
    expect(after.state.get()).toMatchObject({
      status: 'saved',
      version: 2,
      answers: { venue: '实验楼 305' },
    });
  });

  test('signing out does not take away what has not reached the server', async () => {
    const cloud = cloudOfOne();
    cloud.network('down');
    const draft = openDraft(cloud.server(), cloud.ports);
    draft.edit('venue', typed('实验楼 305'));
    await draft.flush();
    draft.forget();
    expect(cloud.stored.size).toBe(1);
  });
});
