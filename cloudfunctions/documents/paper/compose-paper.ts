import type { Application, FormVersion } from '@domain/application/application';
import type { NameOfPost } from '@domain/application/words';
import type { Answers } from '@domain/form/answers';
import type { Composition } from '@domain/form/composition';
import type { Round } from '@domain/round/round';
import { exactMinute, type Instant } from '@domain/time/shanghai';
import { annexesOf } from './annexes';
import { answerTo, fieldsOf, firstAnswer, firstOf } from './answer-reader';
import type { FormPaper } from './form-paper';
import { opinionBoxes, type PictureOf } from './opinion-boxes';
import { teamLines } from './team-lines';

export interface PaperSource {
  readonly application: Application;
  readonly round: Round;
  /** The submitted version to be printed; null prints `answers` as a draft. */
  readonly form: FormVersion | null;
  readonly answers: Answers;
  readonly composition: Composition;
  readonly nameOfPost: NameOfPost;
  readonly pictureOf: PictureOf;
  /** Where a code is checked. */
  readonly checkUrl: (code: string) => string;
  readonly now: Instant;
}

const headingOf = (round: Round): string =>
  round.notice.attachments.find(({ title }) => title.endsWith('申报表'))?.title ?? `${round.programme}申报表`;

const titlesOf = (round: Round, answers: Answers): string =>
  (firstAnswer(round, answers, 'titles') ?? [])
    .map(({ kind, year, awardedBy }) => {
      const name = round.titleKinds.find(({ key }) => key === kind)?.name ?? '';
      const about = [year === null ? '' : `${year}年`, awardedBy].filter((part) => part !== '').join('，');
      return about === '' ? name : `${name}（${about}）`;
    })
    .filter((line) => line !== '')
    .join('\n');

/** Words out an application as 附件2 prints it. */
export const composePaper = (source: PaperSource): FormPaper => {
  const { application, round, form, answers } = source;
  const studioName = fieldsOf(round).find(({ key }) => key === 'studioName');
  const boxes = opinionBoxes(application, round, form, source);
  return {
    title: headingOf(round),
    recommendedBy: application.unitName,
    studioName: answerTo(answers, studioName, 'text') ?? '',
    phone: firstAnswer(round, answers, 'phone') ?? '',
    leaderName: application.leaderName,
    titles: titlesOf(round, answers),
    unitName: application.unitName,
    industry: application.industry,
    team: teamLines(source.composition),
    workLabel: firstOf(round, 'longText')?.label ?? '创新工作室开展工作情况及取得成果',
    work: firstAnswer(round, answers, 'longText') ?? '',
    ...boxes,
    industryLabel: boxes.industryOpinion.heading,
    version: form && {
      number: form.number,
      code: form.code,
      submittedAt: exactMinute(form.at),
      checkUrl: source.checkUrl(form.code),
    },
    annexes: annexesOf(round, answers),
    madeAt: form?.at ?? source.now,
  };
};
