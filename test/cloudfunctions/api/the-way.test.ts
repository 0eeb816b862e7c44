import { atIndustryUnion } from '../programme/file-application';
import { openProgramme, type Programme } from '../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

test('smoke', async () => {
  const v = await atIndustryUnion(programme);
  console.log(v.stateWords, JSON.stringify(v.stations), JSON.stringify(v.way));
  const a = await programme.done('industry', 'application.approve', {
    id: v.id,
    version: v.version,
    text: '同意。',
  });
  console.log(a.stateWords, a.actions);
  console.log(await programme.done('leader', 'message.list', {}));
  console.log(
    await programme.done('industry', 'application.list', {}),
    await programme.done('industry', 'application.tally', { roundId: '2020' }),
  );
  console.log(
    await programme.done('', 'check.form', { code: a.form?.code ?? '' }),
    await programme.done('leader', 'me.get', {}),
  );
  console.log((await programme.done('', 'check.round', {})).title);
  const f = await programme.done('unit', 'upload.open', {
    applicationId: v.id,
    fileId: (v.answers.venuePhotos as any)[0].id,
  });
  console.log(f, (await fetch(f.url)).status);
  console.log(
    programme.cloud
      .log()
      .filter((l) => l.event === 'function-output')
      .slice(-8),
  );
});
