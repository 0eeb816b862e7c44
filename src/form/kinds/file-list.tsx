import type { FileRef } from '@domain/form/answers';
import { Attachments } from '@/components/attachments/attachments';
import { answerOf } from '../answer-of';
import type { FieldProps } from '../form.types';

export const FileList = ({ applicationId, field, answers, edit }: FieldProps) => (
  <Attachments
    owner={{ kind: 'application', id: applicationId }}
    label={field.label}
    value={answerOf('files', answers, field.key)}
    onChange={(change) => edit(field.key, (now) => change((now as readonly FileRef[] | undefined) ?? []))}
  />
);
