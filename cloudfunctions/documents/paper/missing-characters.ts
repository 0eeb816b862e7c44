import { missingIn } from '../fonts/typeset';
import type { FormPaper, OpinionBox } from './form-paper';

const wordsOfBox = ({ heading, opinion }: OpinionBox): readonly string[] =>
  opinion ? [opinion.text, opinion.officer, opinion.sealName] : [heading];

/** @returns the characters of the paper that no font holds: they are printed as 〓, and someone must be told */
export const missingCharacters = (paper: FormPaper): readonly string[] =>
  missingIn(
    [
      paper.title,
      paper.studioName,
      paper.phone,
      paper.leaderName,
      paper.titles,
      paper.unitName,
      paper.industry,
      paper.work,
      ...[...paper.unitOpinions, ...paper.unionsBetween, paper.industryOpinion].flatMap(wordsOfBox),
      ...paper.annexes.flatMap(({ rows }) => rows.flat()),
    ].join(''),
  );
