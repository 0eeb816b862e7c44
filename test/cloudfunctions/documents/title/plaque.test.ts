import type { Step } from '../../../../cloudfunctions/documents/drawing/drawing';
import { artworkPdf } from '../../../../cloudfunctions/documents/title/artwork-pdf';
import { artworkSvg } from '../../../../cloudfunctions/documents/title/artwork-svg';
import { drawPlaque } from '../../../../cloudfunctions/documents/title/plaque';
import { readPdf } from '../read-pdf';
import { madeAt, titlePaper } from './title-paper';

const ends = (steps: readonly Step[]): readonly (readonly [number, number])[] =>
  steps.flatMap((step) => (step[0] === 'Z' ? [] : [[Number(step.at(-2)), Number(step.at(-1))] as const]));

describe('a plaque', () => {
  it.each([titlePaper.studioName, '马示例与丁样例名师名医名家及技能人才护理教育与康复技术创新工作室'])(
    'of %s keeps all its words within the frame',
    (studioName) => {
      const { width, height, shapes } = drawPlaque({ ...titlePaper, studioName });
      // Ground, two frames, then the words.
      for (const { steps } of shapes.slice(3)) {
        expect(steps.length).toBeGreaterThan(0);
        for (const [x, y] of ends(steps)) {
          expect(x).toBeGreaterThan(22);
          expect(x).toBeLessThan(width - 22);
          expect(y).toBeGreaterThan(22);
          expect(y).toBeLessThan(height - 22);
        }
      }
    },
  );

  it('is an SVG in true size that needs no font', () => {
    const svg = artworkSvg(drawPlaque(titlePaper)).toString();
    expect(svg).toContain('width="600mm" height="400mm" viewBox="0 0 600 400"');
    expect(svg).not.toContain('<text');
    expect(svg).toContain('<title>马示例护理创新工作室牌匾</title>');
  });

  it('escapes what a name may hold', () => {
    expect(artworkSvg({ title: 'a<b&"c', width: 1, height: 1, shapes: [] }).toString()).toContain(
      '<title>a&#60;b&#38;&#34;c</title>',
    );
  });

  it('is a PDF page of 600 × 400 mm without fonts', async () => {
    const { pages } = readPdf(await artworkPdf(drawPlaque(titlePaper), madeAt));
    expect(
      pages.map(({ size, fonts }) => [size.map((points) => Math.round((points * 25.4) / 72)), fonts]),
    ).toEqual([[[0, 0, 600, 400], []]]);
  });
});
