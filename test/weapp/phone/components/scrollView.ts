import { isTrue, numberOf, textOf } from '../values';
import { BuiltIn } from './builtIn';

const defaultThreshold = 50;

export class ScrollView extends BuiltIn {
  private last = { left: 0, top: 0 };
  private atLower = false;
  private atUpper = true;

  override build(): void {
    super.build();
    this.addEventListener('scroll', () => this.scrolled());
  }

  protected override changed(name: string, value: unknown): void {
    const on = value !== undefined && isTrue(value);
    if (name === 'scrollX') this.style.overflowX = on ? 'auto' : 'hidden';
    if (name === 'scrollY') this.style.overflowY = on ? 'auto' : 'hidden';
    if (name === 'scrollTop' && value !== undefined) this.later(() => (this.scrollTop = numberOf(value, 0)));
    if (name === 'scrollLeft' && value !== undefined)
      this.later(() => (this.scrollLeft = numberOf(value, 0)));
    if (name === 'scrollIntoView' && textOf(value)) {
      this.later(() =>
        this.querySelector(`#${CSS.escape(textOf(value))}`)?.scrollIntoView({ block: 'start' }),
      );
    }
  }

  /** Written styles replace the whole attribute, which must not undo the direction of scrolling. */
  override setAttribute(name: string, value: string): void {
    super.setAttribute(name, value);
    if (name !== 'style') return;
    for (const direction of ['scrollX', 'scrollY']) this.changed(direction, this.props[direction]);
  }

  private later(act: () => void): void {
    requestAnimationFrame(act);
  }

  private scrolled(): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientHeight, clientWidth } = this;
    const deltaX = this.last.left - scrollLeft;
    const deltaY = this.last.top - scrollTop;
    this.last = { left: scrollLeft, top: scrollTop };
    this.fire('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY });
    const vertical = this.props.scrollY !== undefined && isTrue(this.props.scrollY);
    const before = vertical ? scrollTop : scrollLeft;
    const after = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft;
    const lower = after <= numberOf(this.props.lowerThreshold, defaultThreshold);
    const upper = before <= numberOf(this.props.upperThreshold, defaultThreshold);
    if (lower && !this.atLower) this.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' });
    if (upper && !this.atUpper) this.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' });
    this.atLower = lower;
    this.atUpper = upper;
  }

  /** Pulls down the built-in refresher, as a finger would. */
  pull(): void {
    if (!isTrue(this.props.refresherEnabled ?? false)) throw new Error('this scroll-view has no refresher');
    this.fire('refresherpulling', { dy: 50 });
    this.fire('refresherrefresh', { dy: 50 });
  }
}
