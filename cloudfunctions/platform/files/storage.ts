import { theCloud } from '../cloud/cloud';
import { asFailure } from '../database/errors';

/** Links live as long as it takes to look at a file. Seconds. */
const linkLife = 600;

/**
 * Puts bytes into storage.
 * @param path plain ASCII path inside the storage
 * @returns storage's id of the file
 * @throws Failure UNAVAILABLE where storage does not answer; so do all functions here
 */
export const putFile = async (path: string, content: Buffer): Promise<string> => {
  try {
    const { fileID } = await theCloud().uploadFile({ cloudPath: path, fileContent: content });
    return fileID;
  } catch (thrown) {
    throw asFailure(thrown);
  }
};

/** @returns the bytes of a stored file */
export const readStored = async (fileID: string): Promise<Buffer> => {
  try {
    const { fileContent } = await theCloud().downloadFile({ fileID });
    if (!Buffer.isBuffer(fileContent)) throw new Error('storage answered without content');
    return fileContent;
  } catch (thrown) {
    throw asFailure(thrown);
  }
};

/** @returns an address that shows the file to whoever holds it, for ten minutes */
export const temporaryLink = async (fileID: string): Promise<string> => {
  try {
    const { fileList } = await theCloud().getTempFileURL({ fileList: [{ fileID, maxAge: linkLife }] });
    const url = fileList[0]?.tempFileURL;
    if (!url) throw new Error('storage answered without an address');
    return url;
  } catch (thrown) {
    throw asFailure(thrown);
  }
};

/** Removes files; one that is gone already counts as removed. */
export const removeStored = async (fileIDs: readonly string[]): Promise<void> => {
  if (fileIDs.length === 0) return;
  try {
    await theCloud().deleteFile({ fileList: [...fileIDs] });
  } catch (thrown) {
    throw asFailure(thrown);
  }
};
