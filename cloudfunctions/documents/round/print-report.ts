import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfRound } from '@platform/rounds/place-of-round';
import { reportOfRound } from '@platform/rounds/report-of-round';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { handOver, type MadePaper } from '../paper/hand-over';
import { reportWorkbook } from './report-workbook';

/** The report of a round as Excel. */
export const roundExcel = defineProcedure({
  name: 'paper.roundExcel',
  writes: false,
  input: v.strictObject({ roundId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)) }),
  run: async (call, { roundId }): Promise<MadePaper> => {
    const found = await roundById(roundId);
    const round = assertGranted(call, 'paper.roundExcel', found, placeOfRound(call));
    const content = await reportWorkbook(await reportOfRound(roundId, call.now));
    return handOver(call, `${round.title}统计`, 'xlsx', content);
  },
});
