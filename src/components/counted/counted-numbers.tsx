import type { Counted } from '@domain/ledger/counted';
import { openPage } from '@/platform/routes';
import { Card } from '../card/card';
import { Row } from '../row/row';

const behind = (kind: 'project' | 'result', title: string, ids: readonly string[]) => () =>
  openPage('ledger/behind', { kind, title, ids: ids.join(',') });

/** The numbers that the ledgers give for a round (一(二)3, 一(二)4, 二(四)); each opens the entries behind it. */
export const CountedNumbers = ({
  counted: { projects, results, classResults },
  title = '台账里的数字',
}: {
  readonly counted: Counted;
  readonly title?: string;
}) => (
  <Card title={title} flush>
    <Row
      title={`当年立项的课题和项目 ${projects.counted} 项`}
      text={`依据 ${projects.clause}`}
      onTap={behind('project', '当年立项的课题和项目', projects.ids)}
    />
    <Row
      title={`近两年得到认可或认定的成果 ${results.counted} 项`}
      text={`依据 ${results.clause}`}
      onTap={behind('result', '近两年的成果', results.ids)}
    />
    <Row
      title={`近三年地市级以上成果 ${classResults.counted} 项`}
      text={`${classResults.className === '' ? '还不到按成果划分的类别' : `按成果可达${classResults.className}`}，依据 ${classResults.clause}`}
      onTap={behind('result', '近三年地市级以上成果', classResults.ids)}
    />
  </Card>
);
