import type { Document } from 'docx';
import { type FaceName, faceNamed } from '../fonts/faces';
import { subsetOf } from '../fonts/subset';
import type { Writer } from './writer';

/** Digits, letters and signs that page numbers and small corrections need. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 0x20 + at))}，。、；：（）年月日第页共`;

/** A font file of the document, already cut down. */
export interface EmbeddedFont {
  readonly face: FaceName;
  /** Name of the file in the document, without ending. */
  readonly name: string;
  readonly data: Buffer;
}

/** @returns every face the writer has used, with the characters it has used and those that are always there */
export const embeddedFonts = async (writer: Writer): Promise<readonly EmbeddedFont[]> => {
  const fonts: EmbeddedFont[] = [];
  for (const [face, characters] of writer.characters) {
    const text = face === 'fallback' ? characters : characters + always;
    fonts.push({ face, name: `font${fonts.length + 1}`, data: await subsetOf(faceNamed(face).bytes, text) });
  }
  return fonts;
};

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The document's table of fonts. docx writes one that names every file a font of its own; this one joins regular
 * and bold to one family and says what to take where embedded fonts are not honoured.
 */
export const fontTables = (document: Document, fonts: readonly EmbeddedFont[]) => {
  // A GUID in capitals, as the standard writes it: readers that count in hexadecimal by hand take no others.
  const keyOf = (name: string): string =>
    (document.FontTable.fontOptionsWithKey.find((font) => font.name === name)?.fontKey ?? '').toUpperCase();
  const families = [...new Set(fonts.map(({ face }) => faceNamed(face).family))];
  const entries = families.map((family) => {
    const embedded = fonts
      .map((font, at) => ({ ...font, id: `rId${at + 1}` }))
      .filter(({ face }) => faceNamed(face).family === family)
      .sort((a, b) => Number(a.face === 'bold') - Number(b.face === 'bold'))
      .map(({ face, id, name }) => {
        const element = face === 'bold' ? 'w:embedBold' : 'w:embedRegular';
        return `<${element} r:id="${id}" w:fontKey="{${keyOf(name)}}"/>`;
      });
    return `<w:font w:name="${family}"><w:altName w:val="宋体"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/>${embedded.join('')}</w:font>`;
  });
  const targets = fonts.map(
    ({ name }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/font" Target="fonts/${name}.odttf"/>`,
  );
  return [
    {
      path: 'word/fontTable.xml',
      data: `${header}<w:fonts xmlns:w="${main}" xmlns:r="${relations}">${entries.join('')}</w:fonts>`,
    },
    {
      path: 'word/_rels/fontTable.xml.rels',
      data: `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`,
    },
  ];
};
