import type { RosterEntry } from '@domain/form/answers';
import { educationNames, gradeNames, rosterRoleNames } from '@domain/form/labels';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import styles from './roster-table.module.scss';

const heads = ['姓名', '性别', '出生', '职称', '学历', '岗位'] as const;

const cellsOf = (entry: RosterEntry): readonly string[] => [
  entry.name || '—',
  entry.sex ?? '—',
  entry.birth.slice(0, 7).replace('-', '.') || '—',
  entry.grade === null ? '—' : gradeNames[entry.grade],
  entry.education === null ? '—' : educationNames[entry.education],
  [entry.role === 'member' ? '' : rosterRoleNames[entry.role], entry.position]
    .filter((part) => part !== '')
    .join('，') || '—',
];

/** The team, one person a line. */
export const RosterTable = ({ roster }: { readonly roster: readonly RosterEntry[] }) => (
  <View className={styles.table} role="table" aria-label="团队名册">
    <View className={classes(styles.row, styles.heads)} role="row">
      {heads.map((head) => (
        <View key={head} className={styles.cell} role="columnheader">
          {head}
        </View>
      ))}
    </View>
    {roster.map((entry) => (
      <View key={entry.id} className={styles.row} role="row">
        {cellsOf(entry).map((cell, index) => (
          <View key={heads[index]} className={styles.cell} role="cell">
            {cell}
          </View>
        ))}
      </View>
    ))}
  </View>
);
