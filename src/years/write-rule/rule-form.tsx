import type { Failure } from '@domain/failure/failure';
import { type RuleContent, ruleBounds } from '@domain/rulebook/rule';
import { ruleTemplates } from '@domain/rulebook/templates';
import { dayInShanghai } from '@domain/time/shanghai';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { serverNow } from '@/services/server-time';
import type { RuleView } from '../../../cloudfunctions/api/rule/rule.views';
import type { KeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';

interface Props {
  readonly rule: RuleView;
  readonly draft: KeptDraft<RuleContent>;
  readonly failure: Failure | null;
}

/** Title, text, files, the day from which it holds, and why it is written anew. */
export const RuleForm = ({ rule, draft: { content, change }, failure }: Props) => {
  const [asked, setAsked] = useState(false);
  const year = Number(dayInShanghai(serverNow()).slice(0, 4));
  const set = <Key extends keyof RuleContent>(key: Key, value: RuleContent[Key]) =>
    change((now) => ({ ...now, [key]: value }));
  const takeTemplate = () => {
    set('text', ruleTemplates[rule.kind]);
    setAsked(false);
  };
  return (
    <Card flush>
      <Field label="名称" problem={problemAt(failure, 'title')}>
        <TextInput
          label="名称"
          maxLength={ruleBounds.title}
          value={content.title}
          onChange={(title) => set('title', title)}
        />
      </Field>
      <Field
        label="正文"
        hint="已有文件的，可以不写正文，只上传文件。"
        problem={problemAt(failure, 'text')}
        aside={
          <Button
            kind="quiet"
            compact
            icon="copy"
            onTap={() => (content.text === '' ? takeTemplate() : setAsked(true))}
          >
            用模板
          </Button>
        }
      >
        <LongText
          label="正文"
          maxLength={ruleBounds.text}
          placeholder="逐条写明"
          value={content.text}
          onChange={(text) => set('text', text)}
        />
      </Field>
      <Field label="文件" optional hint="盖章的扫描件、Word 或 PDF。">
        <Attachments
          owner={{ kind: 'rule', id: rule.id }}
          label="文件"
          most={ruleBounds.files}
          value={content.files}
          onChange={(next) => change((now) => ({ ...now, files: [...next(now.files)] }))}
        />
      </Field>
      <Field label="施行日期" problem={problemAt(failure, 'inForceFrom')}>
        <DatePicker
          label="施行日期"
          precision="day"
          value={content.inForceFrom}
          years={{ from: year - 20, to: year + 1 }}
          onChange={(inForceFrom) => set('inForceFrom', inForceFrom)}
        />
      </Field>
      {rule.version === 0 ? null : (
        <Field label="修改说明" hint="改了什么，为什么改。" problem={problemAt(failure, 'reason')}>
          <LongText
            label="修改说明"
            short
            maxLength={ruleBounds.reason}
            value={content.reason}
            onChange={(reason) => set('reason', reason)}
          />
        </Field>
      )}
      {asked ? (
        <Confirm
          title="用模板替换正文？"
          action="替换"
          onConfirm={takeTemplate}
          onClose={() => setAsked(false)}
        >
          您写的正文会换成模板，替换后不能恢复。
        </Confirm>
      ) : null}
    </Card>
  );
};
