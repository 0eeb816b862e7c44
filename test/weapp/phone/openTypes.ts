import { reportFailure } from './failures';

type Fire = (type: string, detail: unknown) => void;
type OpenType = (from: HTMLElement, fire: Fire) => void;
type Navigate = (kind: string, url: string, delta: number) => void;

const known = new Map<string, OpenType>();
let navigate: Navigate = () => reportFailure('navigator used before the app was launched');

/** What a button's `open-type` and a navigator do; filled in where the subject is at home. */
export const openTypes = {
  /** Teaches an open type. */
  add(name: string, act: OpenType): void {
    known.set(name, act);
  },
  setNavigate(act: Navigate): void {
    navigate = act;
  },
  open(name: string, from: HTMLElement, fire: Fire): void {
    const act = known.get(name);
    if (act) act(from, fire);
    else reportFailure(`<button open-type="${name}">: the runner does not know it`);
  },
  navigate(kind: string, url: string, delta: number): void {
    navigate(kind, url, delta);
  },
};
