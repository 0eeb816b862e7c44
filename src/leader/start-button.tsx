import { useState } from 'react';
import { Button } from '@/components/button/button';
import { openTab } from '@/platform/routes';
import { useAct } from '@/services/use-act';

/** Opens the leader's draft in a round; a second tap finds the first draft. */
export const StartButton = ({ roundId }: { readonly roundId: string }) => {
  const start = useAct('application.start');
  const [failed, setFailed] = useState(false);
  const begin = async () => {
    setFailed(false);
    if ((await start.run({ roundId })) === undefined) setFailed(true);
    else openTab('applications');
  };
  return (
    <Button busy={start.busy} onTap={() => void begin()}>
      {failed ? `没能开始，再试一次` : '开始申报'}
    </Button>
  );
};
