import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { Line } from './use-entries';

/** Entries that one confirmation takes. */
const most = 50;

/** Confirms those activities on the page that wait and show nothing that looks wrong. */
export const ConfirmMany = ({ lines }: { readonly lines: readonly Line[] }) => {
  const confirm = useAct('activity.confirmMany');
  const plain = lines.filter(({ mayConfirm, marks = [] }) => mayConfirm === true && marks.length === 0);
  if (plain.length < 2) return null;
  const seen = plain.map(({ id, version = 0 }) => ({ id, version }));
  return (
    <>
      {confirm.failure === null ? null : <Notice tone="bad">{confirm.failure.userMessage}</Notice>}
      <Button
        kind="secondary"
        icon="check"
        busy={confirm.busy}
        onTap={() => void confirm.run({ seen: seen.slice(0, most) })}
      >
        {`确认这 ${plain.length} 条（没有疑点的）`}
      </Button>
    </>
  );
};
