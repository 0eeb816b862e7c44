import { useState } from 'react';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { useProcedure } from '@/services/use-procedure';
import type { ErasedView } from '../../../cloudfunctions/api/privacy/privacy.views';
import { EraseCard } from './erase-card';
import { Erased } from './erased';
import { ExportCard } from './export-card';
import { HeldCards } from './held-cards';
import { RegisterCard } from './register-card';

/** What is held about the caller, with its means: to see, correct, take along and delete it. */
const Own = ({ onErased }: { readonly onErased: (erased: ErasedView) => void }) => {
  const held = useProcedure('privacy.held', {});
  // Somebody whom the programme does not know has nothing here; the register below is for everyone.
  if (held.error?.code === 'UNAUTHENTICATED' || held.error?.code === 'NOT_FOUND') return null;
  return (
    <Loaded query={held}>
      {(view) => (
        <>
          <HeldCards held={view} />
          <ExportCard />
          <EraseCard onErased={onErased} />
        </>
      )}
    </Loaded>
  );
};

/** 个人信息: what the programme keeps about people, made from the one register, and what it keeps about the caller. */
export default function Privacy() {
  const known = useStore(signedIn);
  const [erased, setErased] = useState<ErasedView | null>(null);
  return (
    <Page title="个人信息" open>
      {erased !== null ? <Erased erased={erased} /> : known ? <Own onErased={setErased} /> : null}
      <RegisterCard />
    </Page>
  );
}
