/// <reference lib="dom" />

export const sendWords = '下载';
export const sentWords = '已下载，请在浏览器的下载目录里找到它。';
export const sendsByTap = false;

/** Saves a text as a file of the user's. */
export const prepareText = (name: string, content: string): Promise<void> => {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return Promise.resolve();
};

export const sendText = (_name: string): Promise<void> => Promise.resolve();
