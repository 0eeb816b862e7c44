import { AlignmentType, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { type FaceName, faceNamed } from '../fonts/faces';
import { printable } from '../fonts/printable';
import { runsOf, type Weight } from '../fonts/typeset';
import { lines } from './measures';

export interface WordStyle {
  /** Points. */
  readonly size?: number;
  /** Points from baseline to baseline. */
  readonly leading?: number;
  readonly weight?: Weight;
  /** `rrggbb` */
  readonly colour?: string;
  readonly align?: 'left' | 'centre' | 'right' | 'both';
  /** Characters by which the first line stands in. */
  readonly indent?: number;
  /** Millimetres. */
  readonly before?: number;
  /** Whether the paragraph stays on the page of the next one. */
  readonly keepNext?: boolean;
}

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** @returns one family for every script, so that no reader mixes in a font of its own */
export const wordFont = (family: string) => ({ ascii: family, hAnsi: family, eastAsia: family, cs: family });

/** Makes runs and paragraphs, and remembers which characters each face must bring into the file. */
export class Writer {
  private readonly used = new Map<FaceName, Set<string>>();

  /** @returns the text as runs, each in a face that holds its characters */
  runs(text: string, { size = 12, weight = 'regular', colour = '000000' }: WordStyle = {}): TextRun[] {
    return runsOf(text, weight).map(({ face, text: part }) => {
      this.note(face, part);
      const { family } = faceNamed(face);
      return new TextRun({
        text: part,
        size: size * 2,
        bold: weight === 'bold',
        color: colour,
        font: wordFont(family),
      });
    });
  }

  /** @param children runs or pictures that follow the text */
  paragraph(text: string, style: WordStyle = {}, children: readonly ParagraphChild[] = []): Paragraph {
    const { size = 12, align = 'left', indent = 0, before = 0 } = style;
    return new Paragraph({
      children: [...this.runs(text, style), ...children],
      alignment: alignments[align],
      keepNext: style.keepNext ?? false,
      // No hair between digits and ideographs: lines then break where the PDF's do.
      autoSpaceEastAsianText: false,
      indent: indent > 0 ? { firstLine: lines(indent * size) } : undefined,
      spacing: {
        before: Math.round((before * 1440) / 25.4),
        after: 0,
        line: lines(style.leading ?? size * 1.5),
        lineRule: LineRuleType.EXACT,
      },
    });
  }

  /** @returns one paragraph for each line of the text; one empty paragraph for an empty text */
  paragraphs(text: string, style: WordStyle = {}): Paragraph[] {
    return printable(text)
      .split('\n')
      .map((line) => this.paragraph((style.indent ?? 0) > 0 ? line.trimStart() : line, style));
  }

  /** @returns the faces used, and the characters each of them must hold */
  get characters(): readonly (readonly [FaceName, string])[] {
    return [...this.used].map(([face, chars]) => [face, [...chars].join('')]);
  }

  private note(face: FaceName, text: string): void {
    const chars = this.used.get(face) ?? new Set<string>();
    for (const char of text) chars.add(char);
    this.used.set(face, chars);
  }
}
