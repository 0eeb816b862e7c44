import { findById } from '@platform/database/database';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { reachTitle } from '@platform/titles/reach-title';
import * as v from 'valibot';
import { handOver, type MadePaper } from '../paper/hand-over';
import type { Report } from '../report/report';
import { renewalReport } from './renewal-report';

const input = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)) });

const reportOf = async (
  call: RoleCall,
  name: 'paper.renewalPdf' | 'paper.renewalWord',
  id: string,
): Promise<Report> => {
  const renewal = await findById('renewals', id);
  if (!renewal) throw notFound();
  await reachTitle(call, name, renewal.titleId);
  return renewalReport(renewal);
};

/** The case for renewal as PDF. */
export const renewalPdf = defineProcedure({
  name: 'paper.renewalPdf',
  writes: false,
  input,
  run: async (call, { id }): Promise<MadePaper> => {
    const report = await reportOf(call, 'paper.renewalPdf', id);
    const { renderReportPdf } = await import('../report/render-report-pdf');
    return handOver(call, report.title, 'pdf', await renderReportPdf(report));
  },
});

/** The case for renewal as Word. */
export const renewalWord = defineProcedure({
  name: 'paper.renewalWord',
  writes: false,
  input,
  run: async (call, { id }): Promise<MadePaper> => {
    const report = await reportOf(call, 'paper.renewalWord', id);
    const { renderReportWord } = await import('../report/render-report-word');
    return handOver(call, report.title, 'docx', await renderReportWord(report));
  },
});
