import { stationsFor } from '@domain/application/stations';
import { pathToTop } from '@domain/unions/path';
import { formDigest, newFormCode } from '@platform/digest/form-digest';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { takeStep } from './take-step';

/** Hands the form in, for the first time or after a return; the way is laid out by the union tree of this moment. */
export const submitApplication = defineProcedure({
  name: 'application.submit',
  writes: true,
  input: v.strictObject({ id, version }),
  run: (call, input) =>
    takeStep(call, input, ({ application, round, unions }) => {
      const action = application.state.phase === 'returned' ? 'resubmit' : 'submit';
      const path = pathToTop([...unions.values()], application.unionPath[0] ?? '');
      const code = newFormCode();
      const digest = formDigest(application, code, call.now);
      const stations = stationsFor(round.way, path);
      const unionPath = action === 'submit' ? path.map(({ _id }) => _id) : application.unionPath;
      return { command: { action, stations, code, digest }, application: { ...application, unionPath } };
    }),
});
