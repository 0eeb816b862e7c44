import type { ReactNode } from 'react';

export interface TapProps {
  readonly onTap: () => void;
  readonly children: ReactNode;
  readonly className?: string;
  /** Added while a finger is on it. */
  readonly pressedClass?: string;
  /** What a screen reader says: for taps without words, or beginning with the words that are seen. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** For parts of a group of which one or several are chosen. */
  readonly chosen?: boolean;
  /** For what opens and folds something below it. */
  readonly expanded?: boolean;
  /** The one of a list whose content lies open beside it. */
  readonly current?: boolean;
  readonly role?: 'button' | 'radio' | 'checkbox' | 'link' | 'tab';
  /** Stable handle where neither text nor label tells elements apart. */
  readonly id?: string;
}
