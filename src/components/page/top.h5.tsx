/// <reference lib="dom" />
import { useEffect } from 'react';
import { goBack } from '@/platform/routes';
import { Icon } from '../icon/icon';
import { Tap } from '../tap/tap';
import styles from './top.module.scss';

interface Props {
  readonly title: string;
  readonly tab: boolean;
}

/** In the browser the bar above a page that lies below a tab: back, and where one is. */
export const Top = ({ title, tab }: Props) => {
  useEffect(() => {
    document.title = `${title} · 创新工作室`;
  }, [title]);
  if (tab) return null;
  return (
    <header className={styles.top}>
      <Tap className={styles.back} label="返回" onTap={goBack}>
        <Icon name="arrow-left" size="large" />
      </Tap>
      <h1 className={styles.title}>{title}</h1>
    </header>
  );
};
