import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { useQuery } from '@tanstack/react-query';
import { fileShelf } from '@/queue/file-shelf';
import { isLocal, keptId } from '@/queue/local-files';
import { call } from '@/services/client';

/** Milliseconds for which the server's address of a file is good; it gives ten minutes. */
const good = 8 * 60_000;

/** @returns where this device can draw a picture from; null while it is not known */
export const useAddress = (owner: FileOwner, file: FileRef): string | null => {
  const { data } = useQuery({
    queryKey: ['file-address', owner.kind, owner.id, file.id],
    queryFn: async () =>
      isLocal(file)
        ? ((await fileShelf.open(keptId(file), file))?.preview ?? null)
        : (await call('upload.open', { owner, fileId: file.id })).url,
    staleTime: good,
    gcTime: good,
  });
  return data ?? null;
};
