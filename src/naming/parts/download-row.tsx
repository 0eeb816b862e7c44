import { useState } from 'react';
import type { IconName } from '@/components/icon/names';
import { Row } from '@/components/row/row';
import { downloadDocument, fetchToSend, type Linked, openDocument, opensHere } from '@/platform/documents';
import { asFailure } from '@/services/client';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly icon?: IconName;
  /** Has the file made and says where it lies. */
  readonly get: () => Promise<Pick<Linked, 'url' | 'name'>>;
}

const typeOf = (name: string): string => (name.endsWith('.pdf') ? 'application/pdf' : '');

/** A file that is made when asked for: opened or downloaded; what a phone cannot show is sent to a chat by a second tap. */
export const DownloadRow = ({ title, text = '', icon = 'download', get }: Props) => {
  const [busy, setBusy] = useState(false);
  const [send, setSend] = useState<{ readonly now: () => Promise<void> } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const hand = async () => {
    if (send !== null) {
      await send.now();
      setSend(null);
      return;
    }
    const { url, name } = await get();
    const file: Linked = { url, name, type: typeOf(name) };
    if (!opensHere(file)) setSend({ now: await fetchToSend(file) });
    else await (file.type === '' ? downloadDocument(file) : openDocument(file));
  };
  const tap = () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    hand()
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(false));
  };
  const words = busy ? '正在制作…' : send !== null ? '已做好，点这里发送到聊天' : (failure ?? text);
  return <Row icon={icon} title={title} text={words} onTap={tap} />;
};
