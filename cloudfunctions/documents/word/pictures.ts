import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Drawing } from '../drawing/drawing';
import { pngOf } from '../drawing/png';
import { drawQr, qrModules } from '../drawing/qr';
import { drawSeal } from '../drawing/seal';
import { emu, pixels } from './measures';

const picture = (
  drawing: Drawing,
  dots: number,
  name: string,
  floating?: ConstructorParameters<typeof ImageRun>[0]['floating'],
): ImageRun =>
  new ImageRun({
    type: 'png',
    data: pngOf(drawing, dots),
    transformation: { width: pixels(drawing.side), height: pixels(drawing.side) },
    altText: { name, description: name, title: name },
    floating,
  });

/** 300 dots an inch over 42 mm. */
const sealDots = 496;

/** A seal in front of nothing and behind the text, its top left corner so far (mm) from the cell's and its paragraph's. */
export const sealPicture = (name: string, left: number, top: number): ImageRun =>
  picture(drawSeal(name), sealDots, `${name}（章）`, {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emu(left) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(top) },
    behindDocument: true,
    allowOverlap: true,
    layoutInCell: true,
    wrap: { type: TextWrappingType.NONE },
  });

const dotsPerModule = 8;

/** @param side millimetres */
export const qrPicture = (text: string, side: number): ImageRun =>
  picture(drawQr(text, side), qrModules(text) * dotsPerModule, '核验二维码');
