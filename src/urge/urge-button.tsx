import { Button } from '@/components/button/button';
import { openPage } from '@/platform/routes';
import { mostAtOnce, type UrgeAbout, writeAbout } from './urge-about';

interface Props {
  readonly about: readonly UrgeAbout[];
  /** What the things are counted in: `份`, `个工作室`. */
  readonly unit: string;
}

/** Above a list: leads to whom its rows wait for, to choose among them and urge. Nothing where none waits. */
export const UrgeButton = ({ about, unit }: Props) => {
  const known = new Set<string>();
  const things = about
    .filter(({ kind, id }) => {
      const key = `${kind}:${id}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    })
    .slice(0, mostAtOnce);
  if (things.length === 0) return null;
  return (
    <Button
      kind="quiet"
      icon="send"
      compact
      onTap={() => openPage('officer/urge', { about: writeAbout(things) })}
    >
      {`催办列出的 ${things.length} ${unit}`}
    </Button>
  );
};
