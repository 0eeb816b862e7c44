import { useState } from 'react';
import { useAct } from '@/services/use-act';

/** Gives readings in batches until none is left, and says how far it is. */
export const useAssign = (roundId: string) => {
  const act = useAct('review.assign');
  const [given, setGiven] = useState(0);
  const [short, setShort] = useState(0);
  const [running, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    setGiven(0);
    for (let sum = 0, left = 1; left > 0; ) {
      const done = await act.run({ roundId });
      if (done === undefined) break;
      sum += done.given;
      ({ left } = done);
      setGiven(sum);
      setShort(done.short.length);
    }
    setRunning(false);
  };
  return { run: () => void run(), busy: running, given, short, failure: act.failure };
};
