import { Failure } from '@domain/failure/failure';
import type { Round } from '@domain/round/round';
import { fullDay } from '@domain/time/shanghai';
import type { StoredTitle } from '@platform/database/collections';
import { defineProcedure } from '@platform/door/procedure';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { asFileName, handOver } from '../paper/hand-over';
import { zipped } from '../zip/zipped';
import { madeAtOf, paperOfTitle, sealPictureOf, titlesOfRound } from './load-title';
import type { NamingDocument } from './naming-document';

const input = v.strictObject({
  roundId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)),
  /** 文号; left empty where the office has none yet. */
  documentNumber: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
});

interface Named {
  readonly round: Pick<Round, 'year' | 'programme' | 'notice'>;
  readonly titles: readonly StoredTitle[];
  readonly first: StoredTitle;
}

/** @throws Failure NOT_FOUND where the round has given no title */
const named = async (roundId: string): Promise<Named> => {
  const [round, titles] = await Promise.all([roundById(roundId), titlesOfRound(roundId)]);
  const [first] = titles;
  if (round && first) return { round, titles, first };
  throw new Failure('NOT_FOUND', { message: '这个批次还没有命名，命名后才有文件和证书。' });
};

const documentOf = ({ round, titles, first }: Named, documentNumber: string): NamingDocument => ({
  issuer: first.issuer,
  documentNumber,
  year: round.year,
  programme: round.programme,
  addressee: round.notice.addressee,
  date: fullDay(first.since),
  titles: titles.map(paperOfTitle),
});

/** The document that names the studios of a round, as Word. */
export const namingDocument = defineProcedure({
  name: 'paper.namingDocument',
  writes: false,
  input,
  run: async (call, { roundId, documentNumber }) => {
    const found = await named(roundId);
    const { renderNamingDocument } = await import('./naming-document');
    const content = await renderNamingDocument(documentOf(found, documentNumber));
    return handOver(call, `${found.round.year}年度创新工作室命名文件`, 'docx', content);
  },
});

/** Everything of a naming in one archive: the document, and of every title certificate and plaque. */
export const namingZip = defineProcedure({
  name: 'paper.namingZip',
  writes: false,
  input,
  run: async (call, { roundId, documentNumber }) => {
    const found = await named(roundId);
    const [{ renderNamingDocument }, { renderCertificate }, { drawPlaque }, { artworkPdf }, { artworkSvg }] =
      await Promise.all([
        import('./naming-document'),
        import('./certificate'),
        import('./plaque'),
        import('./artwork-pdf'),
        import('./artwork-svg'),
      ]);
    const content = await zipped(async (add) => {
      add('命名文件.docx', await renderNamingDocument(documentOf(found, documentNumber)));
      for (const [index, title] of found.titles.entries()) {
        const paper = paperOfTitle(title);
        const name = asFileName(`${String(index + 1).padStart(2, '0')} ${paper.studioName}`);
        const artwork = drawPlaque(paper);
        add(`证书/${name}.pdf`, await renderCertificate(paper, madeAtOf(title), await sealPictureOf(title)));
        add(`牌匾/${name}.pdf`, await artworkPdf(artwork, madeAtOf(title)));
        add(`牌匾/${name}.svg`, artworkSvg(artwork));
      }
    });
    return handOver(call, `${found.round.year}年度命名文件、证书和牌匾`, 'zip', content);
  },
});
