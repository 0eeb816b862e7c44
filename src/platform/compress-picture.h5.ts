/// <reference lib="dom" />

/** Pixels on the longer side: enough to read a certificate by. */
const longestSide = 2400;
/** Bytes below which a picture is sent as it is. */
const smallEnough = 1_000_000;

/** @returns the picture as JPEG with at most 2400 pixels a side; itself when it is small or cannot be drawn */
export const compressPicture = async (file: File): Promise<File> => {
  if (file.size <= smallEnough) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return file;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  if (blob === null || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg' });
};
