import type { Answers, FileRef } from '@domain/form/answers';
import { rank } from '@domain/review/ranking';
import type { Meeting } from '@domain/review/review';
import { exactMinute } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import type { StoredReview } from '@platform/database/collections';
import { findById, findMany } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { refsIn } from '@platform/files/attached-files';
import { readStored } from '@platform/files/storage';
import type { StoredFile } from '@platform/files/stored-file';
import { filingTimes } from '@platform/review/filing-times';
import { circleOf } from '@platform/review/panel';
import { byApplication, markedSheetsOfRound } from '@platform/review/sheets';
import { reviewedApplications } from '@platform/review/subjects';
import type { Sheet, Value } from '../excel/sheet';
import { writeWorkbook } from '../excel/workbook';
import { loadPaper } from '../form/load-paper';
import { day, text } from '../ledger/ledger-table';
import { asFileName } from '../paper/hand-over';

/** One file of the dossier, read or made only when its turn has come. */
export interface DossierItem {
  readonly path: string;
  readonly content: () => Promise<Buffer>;
}

async function* onePage(rows: readonly (readonly Value[])[]): AsyncGenerator<readonly (readonly Value[])[]> {
  yield await Promise.resolve(rows);
}

const made = (call: RoleCall): string => `制表人 ${call.person.name}　制表时间 ${exactMinute(call.now)}`;

/** The score table: every application with its rank, its points and each expert's sheet. */
const scoreTable = async (call: RoleCall, review: StoredReview, title: string): Promise<Buffer> => {
  const [{ experts }, applications, found, filed] = await Promise.all([
    circleOf(review, call.role.unionId, call.now),
    reviewedApplications(review),
    markedSheetsOfRound(review._id),
    filingTimes(review._id),
  ]);
  const sheets = byApplication(found);
  const scored = applications.map(({ applicationId, industry }) => ({
    applicationId,
    industry,
    filedAt: filed.get(applicationId) ?? '',
    sheets: (sheets.get(applicationId) ?? []).filter(({ state }) => state.kind === 'submitted'),
  }));
  const known = new Map(applications.map((one) => [one.applicationId, one]));
  const verdictOf = (id: string): string => {
    const decision = review.decisions[id];
    if (!decision) return '';
    return decision.verdict === 'list' ? `列入公示（${classWords(decision.class)}）` : '不予通过';
  };
  const sheet: Sheet = {
    title,
    note: made(call),
    columns: [
      text('名次', 6),
      text('工作室', 26),
      text('领军人物', 10),
      text('所属单位', 22),
      text('行业', 12),
      text('行业名次', 9),
      text('得分', 8),
      text('最高减最低', 10),
      ...experts.map(({ name }) => text(name, 10)),
      text('评审决定', 18),
      text('理由', 30),
    ],
    pages: onePage(
      rank(scored, review.terms).map((line) => {
        const one = known.get(line.applicationId);
        return [
          String(line.place),
          one?.studioName ?? '',
          one?.leaderName ?? '',
          one?.unitName ?? '',
          line.industry,
          String(line.placeInIndustry),
          line.points,
          line.spread,
          ...experts.map(
            ({ personId }) => line.sheets.find(({ expertId }) => expertId === personId)?.points ?? '',
          ),
          verdictOf(line.applicationId),
          review.decisions[line.applicationId]?.reason ?? '',
        ];
      }),
    ),
  };
  return writeWorkbook(sheet);
};

const kinds: Readonly<Record<Meeting['kind'], string>> = { siteVisit: '实地考察', panel: '评审会' };

/** The minutes of site visits and of the panel's meetings, as they were recorded. */
const minutes = async (call: RoleCall, review: StoredReview, title: string): Promise<Buffer> =>
  writeWorkbook({
    title,
    note: made(call),
    columns: [
      day('日期'),
      text('种类', 10),
      text('地点', 20),
      text('参加人员', 30),
      text('涉及申报（份）', 12),
      text('情况和决定', 60),
      text('记录人', 10),
    ],
    pages: onePage(
      [...review.meetings]
        .sort((one, other) => one.day.localeCompare(other.day))
        .map((meeting) => [
          meeting.day,
          kinds[meeting.kind],
          meeting.place,
          meeting.present.join('、'),
          String(meeting.applicationIds.length),
          meeting.decided,
          meeting.recordedBy,
        ]),
    ),
  });

const stored = async (ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> => {
  if (ids.length === 0) return new Map();
  const files = await findMany<'files', keyof StoredFile & string>('files', {
    where: { _id: { $in: [...ids] } },
    limit: 1_000,
  });
  return new Map(files.map((file) => [file._id, file]));
};

/** Files under numbered names: two of the same name stay two, and a file that is gone leaves its number. */
const attached = async (folder: string, refs: readonly FileRef[]): Promise<readonly DossierItem[]> => {
  const files = await stored(refs.map(({ id }) => id));
  return refs.flatMap(({ id, name }, index): readonly DossierItem[] => {
    const file = files.get(id);
    const path = `${folder}/${String(index + 1).padStart(2, '0')} ${asFileName(name)}`;
    return file ? [{ path, content: () => readStored(file.fileID) }] : [];
  });
};

/** @returns what the dossier holds of the round itself: score table, minutes and what belongs to the minutes */
export const itemsOfRound = async (
  call: RoleCall,
  round: { readonly _id: string; readonly title: string },
): Promise<readonly DossierItem[]> => {
  const review = await findById('reviews', round._id);
  if (!review) return [];
  const refs = review.meetings.flatMap(({ files }) => files);
  return [
    { path: '评分汇总.xlsx', content: () => scoreTable(call, review, `${round.title}评分汇总`) },
    {
      path: '考察和会议记录.xlsx',
      content: () => minutes(call, review, `${round.title}考察和会议记录`),
    },
    ...(await attached('考察和会议材料', refs)),
  ];
};

/** What of an application the dossier needs to know. */
export interface DossierApplication {
  readonly _id: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly forms: readonly { readonly answers: Answers }[];
}

/**
 * @param number of the application in the dossier, from 1
 * @returns the form with every opinion as PDF, and the materials of the version last submitted
 */
export const itemsOfApplication = async (
  call: RoleCall,
  application: DossierApplication,
  number: number,
): Promise<readonly DossierItem[]> => {
  const name = asFileName(application.studioName || application.leaderName);
  const folder = `${String(number).padStart(3, '0')} ${name}`;
  const refs = [...refsIn(application.forms.at(-1)?.answers).values()];
  return [
    {
      path: `${folder}/申报表.pdf`,
      content: async () => {
        const [paper, { renderFormPdf }] = await Promise.all([
          loadPaper(call, application._id),
          import('../pdf/render-form-pdf'),
        ]);
        return renderFormPdf(paper);
      },
    },
    ...(await attached(`${folder}/材料`, refs)),
  ];
};
