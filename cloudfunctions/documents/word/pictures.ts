import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { imageSize } from 'image-size';
import type { Drawing } from '../drawing/drawing';
import { pngOf } from '../drawing/png';
import { drawQr, qrModules } from '../drawing/qr';
import { drawSeal, type InSquare, insideSeal } from '../drawing/seal';
import { emu, pixels } from './measures';

interface Image {
  readonly type: 'png' | 'jpg';
  readonly data: Buffer;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

const picture = (
  { type, data, width, height }: Image,
  name: string,
  floating?: ConstructorParameters<typeof ImageRun>[0]['floating'],
): ImageRun =>
  new ImageRun({
    type,
    data,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name, description: name, title: name },
    floating,
  });

const drawn = (drawing: Drawing, dots: number): Image => ({
  type: 'png',
  data: pngOf(drawing, dots),
  width: drawing.side,
  height: drawing.side,
});

/** 300 dots an inch over 42 mm. */
const sealDots = 496;

const uploaded = (data: Buffer): Image & InSquare => {
  const dots = imageSize(data);
  return { type: dots.type === 'jpg' ? 'jpg' : 'png', data, ...insideSeal(dots) };
};

/** Where a seal stands: its top left corner so far (mm) from its cell's and its paragraph's. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

/** A seal in front of nothing and behind the text, as uploaded or drawn from its name. */
export const sealPicture = (name: string, bytes: Buffer | null, { left, top }: Corner): ImageRun => {
  const image = bytes ? uploaded(bytes) : { ...drawn(drawSeal(name), sealDots), left: 0, top: 0 };
  const [across, down] = [emu(left + image.left), emu(top + image.top)];
  return picture(image, `${name}（章）`, {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: across },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: down },
    behindDocument: true,
    allowOverlap: true,
    layoutInCell: true,
    wrap: { type: TextWrappingType.NONE },
  });
};

const dotsPerModule = 8;

/** @param side millimetres */
export const qrPicture = (text: string, side: number): ImageRun =>
  picture(drawn(drawQr(text, side), qrModules(text) * dotsPerModule), '核验二维码');
