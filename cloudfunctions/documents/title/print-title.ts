import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { handOver } from '../paper/hand-over';
import { loadTitle, madeAtOf, paperOfTitle, sealPictureOf } from './load-title';

const input = v.strictObject({
  titleId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:._-]{1,128}$/)),
});

/** The certificate that stands, as PDF. Renderers are loaded when they are first asked for. */
export const certificatePdf = defineProcedure({
  name: 'paper.certificate',
  writes: false,
  input,
  run: async (call, { titleId }) => {
    const title = await loadTitle(call, 'paper.certificate', titleId);
    const { renderCertificate } = await import('./certificate');
    const paper = paperOfTitle(title);
    const content = await renderCertificate(paper, madeAtOf(title), await sealPictureOf(title));
    return handOver(call, `${paper.studioName}证书`, 'pdf', content);
  },
});

/** The plaque, print-ready in true size, as PDF. */
export const plaquePdf = defineProcedure({
  name: 'paper.plaquePdf',
  writes: false,
  input,
  run: async (call, { titleId }) => {
    const title = await loadTitle(call, 'paper.plaquePdf', titleId);
    const [{ drawPlaque }, { artworkPdf }] = await Promise.all([import('./plaque'), import('./artwork-pdf')]);
    const artwork = drawPlaque(paperOfTitle(title));
    return handOver(call, artwork.title, 'pdf', await artworkPdf(artwork, madeAtOf(title)));
  },
});

/** The plaque in true size as SVG, for whoever cuts or engraves it. */
export const plaqueSvg = defineProcedure({
  name: 'paper.plaqueSvg',
  writes: false,
  input,
  run: async (call, { titleId }) => {
    const title = await loadTitle(call, 'paper.plaqueSvg', titleId);
    const [{ drawPlaque }, { artworkSvg }] = await Promise.all([import('./plaque'), import('./artwork-svg')]);
    const artwork = drawPlaque(paperOfTitle(title));
    return handOver(call, artwork.title, 'svg', artworkSvg(artwork));
  },
});
