import { useState } from 'react';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure, call } from '@/services/client';

export type PaperKind = 'pdf' | 'word';

const fetchPaper = async (kind: PaperKind, applicationId: string): Promise<void> => {
  if (kind === 'pdf') {
    const { url, name } = await call('form.pdf', { applicationId });
    await openDocument({ url, name, type: 'application/pdf' });
  } else {
    const { url, name } = await call('form.word', { applicationId });
    await downloadDocument({ url, name, type: '' });
  }
};

/**
 * Fetches the form on paper: as PDF to read and print, as Word to keep.
 * @returns which one is being made, what went wrong last in the person's words, and how to ask for one
 */
export const usePaper = (applicationId: string) => {
  const [busy, setBusy] = useState<PaperKind | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (kind: PaperKind) => {
    setBusy(kind);
    setFailure(null);
    fetchPaper(kind, applicationId)
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(null));
  };
  return { busy, failure, get };
};
