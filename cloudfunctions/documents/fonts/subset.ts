import { readFontFile } from './font-files';

/** The part of HarfBuzz's C interface that is used here. Handles are addresses in its memory. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const writableMemory = 2;
const layoutFeatureSet = 6;

let loading: Promise<HarfBuzz> | undefined;
const harfBuzz = (): Promise<HarfBuzz> => {
  loading ??= WebAssembly.instantiate(new Uint8Array(readFontFile('harfbuzz-subset.wasm'))).then(
    ({ instance }) => {
      const exports = instance.exports as unknown as HarfBuzz;
      exports._initialize();
      return exports;
    },
  );
  return loading;
};

/**
 * Cuts a TrueType font down to the characters of a text, for documents that carry their fonts.
 * @throws Error where HarfBuzz refuses the font
 */
export const subsetOf = async (font: Buffer, text: string): Promise<Buffer> => {
  const hb = await harfBuzz();
  const address = hb.malloc(font.byteLength);
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = hb.hb_blob_create(address, font.byteLength, writableMemory, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  const input = hb.hb_subset_input_create_or_fail();
  // Word processors need no substitutions for these scripts; without features the tables stay small.
  hb.hb_set_clear(hb.hb_subset_input_set(input, layoutFeatureSet));
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const char of text) hb.hb_set_add(wanted, char.codePointAt(0) ?? 0);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.free(address);
  if (subset === 0) throw new Error('the font could not be subset');
  const result = hb.hb_face_reference_blob(subset);
  const from = hb.hb_blob_get_data(result, 0);
  const bytes = Buffer.from(new Uint8Array(hb.memory.buffer, from, hb.hb_blob_get_length(result)));
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(subset);
  return bytes;
};
