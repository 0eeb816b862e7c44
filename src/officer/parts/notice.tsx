import type { Notice as NoticeTerms } from '@domain/round/round';
import { Card } from '@/components/card/card';
import { ListEditor } from './list-editor';
import { paragraphsOf, textOf } from './paragraphs';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

/** Longest text of a notice or attachment in one box, in characters. */
const longest = 30_000;

/** The notice and its attachments, word for word. */
export const Notice = ({ terms: { notice }, onChange, disabled }: PartProps) => {
  const change = (changes: Partial<NoticeTerms>) => onChange({ notice: { ...notice, ...changes } });
  return (
    <>
      <Card title="通知" flush>
        <TextField
          label="标题"
          value={notice.title}
          disabled={disabled}
          onChange={(title) => change({ title })}
        />
        <TextField
          label="主送"
          value={notice.addressee}
          disabled={disabled}
          onChange={(addressee) => change({ addressee })}
        />
        <TextField
          label="正文"
          hint="每行一段"
          long
          maxLength={longest}
          value={textOf(notice.paragraphs)}
          disabled={disabled}
          onChange={(text) => change({ paragraphs: paragraphsOf(text) })}
        />
        <TextField
          label="落款"
          value={notice.issuer}
          disabled={disabled}
          onChange={(issuer) => change({ issuer })}
        />
        <TextField
          label="日期"
          hint="照印出的写法，例如 2020年9月8日"
          value={notice.date}
          disabled={disabled}
          onChange={(date) => change({ date })}
        />
      </Card>
      <ListEditor
        list={notice.attachments}
        what="附件"
        disabled={disabled}
        titleOf={(_, index) => `附件${index + 1}`}
        summaryOf={({ title }) => title || '未写标题'}
        make={() => ({ title: '', paragraphs: [] })}
        onChange={(attachments) => change({ attachments })}
      >
        {(attachment, set) => (
          <>
            <TextField
              label="标题"
              value={attachment.title}
              disabled={disabled}
              onChange={(title) => set({ ...attachment, title })}
            />
            <TextField
              label="正文"
              hint="每行一段"
              long
              maxLength={longest}
              value={textOf(attachment.paragraphs)}
              disabled={disabled}
              onChange={(text) => set({ ...attachment, paragraphs: paragraphsOf(text) })}
            />
          </>
        )}
      </ListEditor>
    </>
  );
};
