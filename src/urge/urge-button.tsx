import { Button } from '@/components/button/button';
import { openPage } from '@/platform/routes';
import { mostAtOnce, type UrgeAbout, writeAbout } from './urge-about';

interface Props {
  readonly about: readonly UrgeAbout[];
  /** What the things are counted in: `份`, `个工作室`. */
  readonly unit: string;
  /** What the button does, before the number: `催办列出的`. */
  readonly words?: string;
}

/** Above a list: leads to whom its rows wait for, to choose among them and urge. Nothing where none waits. */
export const UrgeButton = ({ about, unit, words = '催办列出的' }: Props) => {
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
      {`${words} ${things.length} ${unit}`}
    </Button>
  );
};
