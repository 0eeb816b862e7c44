import type { Problem } from '@domain/failure/failure';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { fieldOfProblem } from '@/form/problems-of';
import { openPage } from '@/platform/routes';
import type { RoundView } from '../../cloudfunctions/api/round/round.views';

interface Props {
  readonly applicationId: string;
  readonly round: RoundView;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

/** What is still missing, each line leading to the place where it can be put right. */
export const OpenProblems = ({ applicationId, round, problems, onClose }: Props) => (
  <Sheet title={`提交前还有 ${problems.length} 项`} onClose={onClose}>
    {round.sections.map((section) => {
      const own = problems.filter((problem) =>
        section.fields.some(({ key }) => key === fieldOfProblem(problem)),
      );
      return own.length === 0 ? null : (
        <Card key={section.key} title={section.title} flush>
          {own.map((problem) => (
            <Row
              key={`${problem.field ?? ''}${problem.message}`}
              title={problem.message}
              onTap={() => {
                onClose();
                openPage('leader/section', {
                  id: applicationId,
                  section: section.key,
                  field: fieldOfProblem(problem),
                  strict: '1',
                });
              }}
            />
          ))}
        </Card>
      );
    })}
  </Sheet>
);
