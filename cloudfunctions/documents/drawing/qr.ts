import { create } from 'qrcode';
import { type Drawing, rectangle, type Step } from './drawing';

/** Light modules around the code that readers need. */
const quiet = 2;

/** @returns how many modules the code's side has, the quiet zone included */
export const qrModules = (text: string): number =>
  create(text, { errorCorrectionLevel: 'M' }).modules.size + 2 * quiet;

/**
 * Draws a QR code, level M, dark modules only.
 * @param side millimetres, quiet zone included
 */
export const drawQr = (text: string, side: number): Drawing => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = side / (modules.size + 2 * quiet);
  const steps: Step[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < modules.size && modules.get(row, to)) to += 1;
      steps.push(...rectangle((quiet + from) * module, (quiet + row) * module, (to - from) * module, module));
      from = to;
    }
  }
  return { side, colour: '#000000', steps };
};
