import { mm } from '../layout/millimetres';
import { finished, newPen } from '../pdf/pen';
import type { Artwork } from './artwork';

/** @param madeAt date of the title, so that the same artwork gives the same bytes. @returns one page in true size */
export const artworkPdf = ({ title, width, height, shapes }: Artwork, madeAt: Date): Promise<Buffer> => {
  const pen = newPen({ title, madeAt });
  pen.document.addPage({ size: [mm(width), mm(height)], margin: 0 });
  for (const { colour, steps } of shapes) pen.draw({ side: width, colour, steps }, 0, 0);
  return finished(pen);
};
