import type { Answer, ProjectEntry, ResultEntry } from '@domain/form/answers';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { OfferedToForm } from '../../cloudfunctions/api/ledger/ledger.views';

interface Props {
  readonly applicationId: string;
  readonly roundId: string;
  readonly kind: 'result' | 'project';
  /** Ids of what the form's list holds now. */
  readonly there: readonly string[];
  readonly write: (change: (now: Answer | undefined) => Answer) => void;
}

const nouns = { result: '成果', project: '课题和项目' } as const;

const words = ({ detail, evidence }: OfferedToForm): string =>
  evidence === 0 ? `${detail} · 没有证明材料` : `${detail} · 证明材料 ${evidence} 份`;

/** Takes results or projects of the ledger over into the form's list, with their evidence. */
export const TakeFromLedger = ({ applicationId, roundId, kind, there, write }: Props) => {
  const [open, setOpen] = useState(false);
  const query = useProcedure('ledger.fillForm', { roundId }, { enabled: open });
  const copy = useAct('ledger.copyToForm');
  const [taking, setTaking] = useState<string | null>(null);
  const take = async (id: string) => {
    setTaking(id);
    const taken = await copy.run({ applicationId, kind, id });
    setTaking(null);
    if (taken === undefined) return;
    write((now) => {
      const list = (now ?? []) as readonly (ProjectEntry | ResultEntry)[];
      return [...list.filter((one) => one.id !== taken.entry.id), taken.entry] as Answer;
    });
  };
  return (
    <>
      <Button kind="secondary" icon="layout-list" onTap={() => setOpen(true)}>
        {`从台账选${nouns[kind]}`}
      </Button>
      {open ? (
        <Sheet title={`从台账选${nouns[kind]}`} onClose={() => setOpen(false)}>
          <Notice>点一项就填入申报表，证明材料一并复制过来，之后可以在申报表里再改。</Notice>
          {copy.failure === null ? null : <Notice tone="bad">{copy.failure.userMessage}</Notice>}
          <Loaded query={query}>
            {({ offered }) => {
              const all = kind === 'result' ? offered.results : offered.projects;
              if (all.length === 0) {
                return (
                  <Empty
                    icon="layout-list"
                    title="台账里还没有"
                    text={
                      kind === 'result'
                        ? '近两三年得到认可或认定的成果记入台账后，可以从这里选。'
                        : '当年立项的课题和项目记入台账后，可以从这里选。'
                    }
                  />
                );
              }
              return (
                <Card flush>
                  {all.map((one) => {
                    const isThere = there.includes(one.id);
                    const aside = taking === one.id ? '正在填入' : isThere ? '已填入' : '填入';
                    return isThere || taking !== null ? (
                      <Row key={one.id} title={one.name} text={words(one)} aside={aside} />
                    ) : (
                      <Row
                        key={one.id}
                        title={one.name}
                        text={words(one)}
                        aside={aside}
                        onTap={() => void take(one.id)}
                      />
                    );
                  })}
                </Card>
              );
            }}
          </Loaded>
        </Sheet>
      ) : null}
    </>
  );
};
