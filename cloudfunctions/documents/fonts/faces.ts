import { create, type Font, type Path } from 'fontkit';
import { readFontFile } from './font-files';

/** The main face, its bold for headings, and the face asked where these lack a character. */
export type FaceName = 'regular' | 'bold' | 'fallback';

export interface Face {
  readonly name: FaceName;
  /** As word processors know it. */
  readonly family: string;
  readonly bytes: Buffer;
  readonly font: Font;
}

const sources = {
  regular: { file: 'NotoSerifSC_400Regular.ttf', family: 'Noto Serif SC' },
  bold: { file: 'NotoSerifSC_700Bold.ttf', family: 'Noto Serif SC' },
  fallback: { file: 'NotoSerifHK_400Regular.ttf', family: 'Noto Serif HK' },
} as const;

const opened = new Map<FaceName, Face>();

/** @returns the face, read from its file when it is first asked for */
export const faceNamed = (name: FaceName): Face => {
  const known = opened.get(name);
  if (known) return known;
  const { file, family } = sources[name];
  const bytes = readFontFile(file);
  const font = create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} holds more than one font`);
  const face: Face = { name, family, bytes, font };
  opened.set(name, face);
  return face;
};

/** @returns the outline of a character and its width, both in a thousandth of the type size */
export const outlineOf = (
  face: FaceName,
  char: string,
): { readonly path: Path; readonly advance: number } => {
  const { font } = faceNamed(face);
  const glyph = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
  const scale = 1000 / font.unitsPerEm;
  return { path: glyph.path.scale(scale, scale), advance: glyph.advanceWidth * scale };
};
