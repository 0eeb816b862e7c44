import { downloadDocument, openedDocument } from '@/platform/documents.h5';
import { useStore } from '@/services/store';
import { Icon } from '../icon/icon';
import { useEscape } from '../sheet/use-escape.h5';
import { Tap } from '../tap/tap';
import styles from './viewer.module.scss';

const close = () => openedDocument.set(null);

const Opened = ({
  url,
  name,
  type,
}: {
  readonly url: string;
  readonly name: string;
  readonly type: string;
}) => {
  useEscape(close);
  return (
    <div className={styles.layer} role="dialog" aria-modal aria-label={name}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <Tap className={styles.tool} label="下载" onTap={() => void downloadDocument({ url, name, type })}>
          <Icon name="download" size="large" />
        </Tap>
        <Tap className={styles.tool} label="关闭" onTap={close}>
          <Icon name="x" size="large" />
        </Tap>
      </div>
      {type.startsWith('image/') ? (
        <div className={styles.picture}>
          <img src={url} alt={name} />
        </div>
      ) : (
        <iframe className={styles.paper} src={url} title={name} />
      )}
    </div>
  );
};

/** A file that was opened, over the page. */
export const Viewer = () => {
  const file = useStore(openedDocument);
  return file === null ? null : <Opened {...file} />;
};
