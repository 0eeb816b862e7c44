import { View } from '@tarojs/components';
import { Chip } from '@/components/chip/chip';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import type { OpinionDraft } from './opinion-draft';
import { sectionsNotMet } from './return-reasons';
import styles from './return-sections.module.scss';

interface Props {
  readonly view: ApplicationView;
  readonly draft: OpinionDraft;
  readonly onChange: (changes: Partial<OpinionDraft>) => void;
}

/** Which sections of the form have to be put right. Those in which a condition is not met are named. */
export const ReturnSections = ({ view, draft, onChange }: Props) => {
  const { sections } = view.round;
  const unmet = sectionsNotMet(sections, view.findings);
  const toggle = (key: string) =>
    onChange({
      sections: draft.sections.includes(key)
        ? draft.sections.filter((one) => one !== key)
        : sections.map((section) => section.key).filter((one) => one === key || draft.sections.includes(one)),
    });
  return (
    <View className={styles.block}>
      <View className={styles.label}>需要修改的部分</View>
      <View className={styles.chips}>
        {sections.map(({ key, title }) => (
          <Chip
            key={key}
            role="checkbox"
            chosen={draft.sections.includes(key)}
            text={unmet.includes(key) ? `${title}（有条件不符合）` : title}
            onTap={() => toggle(key)}
          />
        ))}
      </View>
    </View>
  );
};
