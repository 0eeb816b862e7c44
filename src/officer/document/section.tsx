import type { FormSection } from '@domain/round/round';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { AnswerView } from './answer-view';
import styles from './document.module.scss';

interface Props {
  readonly section: FormSection;
  readonly view: ApplicationView;
}

/** One section of the form, for reading. */
export const Section = ({ section, view }: Props) => (
  <Card title={section.title}>
    {section.fields.map((field) => (
      <View key={field.key} className={styles.field}>
        <View className={styles.label}>{field.label}</View>
        <AnswerView field={field} view={view} />
      </View>
    ))}
  </Card>
);
