import { studioSheetNames } from '@domain/bring-in/sheets';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import type { BringInPreview } from '../../../cloudfunctions/documents/bring-in/bring-in.views';

const countWords = ({ counts }: BringInPreview): string =>
  [
    counts.studios > 0 ? `工作室 ${counts.studios} 个` : '',
    counts.members > 0 ? `成员 ${counts.members} 人` : '',
    counts.assessments > 0 ? `年度考核 ${counts.assessments} 次` : '',
    counts.payments > 0 ? `经费补助 ${counts.payments} 笔` : '',
  ]
    .filter((part) => part !== '')
    .join('，');

const Problems = ({ preview }: { readonly preview: BringInPreview }) => (
  <Card title={preview.aside > 0 ? '没有写入的行' : '要改正的地方'} flush>
    {preview.problems.map(({ sheet, row, column, message }) => (
      <Row
        key={`${sheet} ${row} ${column} ${message}`}
        title={`${studioSheetNames[sheet]}表第 ${row} 行 · ${column}`}
        text={message}
      />
    ))}
    {preview.moreProblems > 0 ? <Row title={`另有 ${preview.moreProblems} 处`} /> : null}
  </Card>
);

const sumUp = (preview: BringInPreview): string => {
  const { problems, moreProblems, aside, total, counts } = preview;
  if (problems.length > 0 && aside === 0) {
    return `表中有 ${problems.length + moreProblems} 处问题，没有写入任何内容。请在表里改好后重新选择文件${preview.canSetAside ? '，或者先放下有问题的称号，只登记没有问题的' : ''}。`;
  }
  if (total === 0)
    return `没有要登记的内容${counts.unchanged > 0 ? `：${counts.unchanged} 行已经登记` : ''}。`;
  return `检查通过，还没有写入。将登记${countWords(preview)}${counts.unchanged > 0 ? `；${counts.unchanged} 行已经登记` : ''}${aside > 0 ? `；放下 ${aside} 行，改好后可以再导入` : ''}。`;
};

/** What a sheet of studios would do: problems by row, or the titles that will be written. */
export const Preview = ({ preview }: { readonly preview: BringInPreview }) => {
  const { problems, aside, total, changes, counts } = preview;
  const tone = problems.length > 0 && aside === 0 ? 'bad' : total === 0 ? 'info' : 'good';
  return (
    <>
      <Notice tone={tone}>{sumUp(preview)}</Notice>
      {problems.length > 0 ? <Problems preview={preview} /> : null}
      {changes.length === 0 || (problems.length > 0 && aside === 0) ? null : (
        <Card title="将要登记的工作室" flush>
          {changes.map((words) => (
            <Row key={words} title={words} />
          ))}
          {counts.studios > changes.length ? (
            <Row title={`另有 ${counts.studios - changes.length} 个`} />
          ) : null}
        </Card>
      )}
    </>
  );
};
