import { completeAnswers } from '../programme/answers';
import { openProgramme, type Programme, roundId } from '../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

test('smoke', async () => {
  const draft = await programme.done('leader', 'application.start', { roundId });
  console.log(
    draft.problems,
    draft.findings.map((f) => f.message),
    draft.stateWords,
    draft.actions,
  );
  const saved = await programme.done('leader', 'application.save', {
    id: draft.id,
    version: draft.version,
    answers: completeAnswers,
    device: '手机',
  });
  console.log(
    saved.problems,
    saved.findings.map((f) => f.message),
  );
  const submitted = await programme.done('leader', 'application.submit', {
    id: draft.id,
    version: saved.version,
  });
  console.log(submitted.stateWords, submitted.form);
  console.log(await programme.done('unit', 'message.list', {}));
  console.log(await programme.done('unit', 'application.list', { mine: true }));
});
