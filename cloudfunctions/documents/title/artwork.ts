import type { Step } from '../drawing/drawing';

/** Outlines of one colour. */
export interface Shape {
  /** `#rrggbb` */
  readonly colour: string;
  readonly steps: readonly Step[];
}

/** A picture in true size, millimetres, made of outlines alone: it needs no font where it is cut or printed. */
export interface Artwork {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
