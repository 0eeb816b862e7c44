import { isTrue, numberOf } from '../values';
import { BuiltIn } from './builtIn';

const swipeShare = 0.25;

/** swiper: one item at a time, moved by a finger, by `current` or by itself. */
export class Swiper extends BuiltIn {
  private current = 0;
  private timer = 0;
  private readonly dots = document.createElement('div');

  override build(): void {
    super.build();
    this.dots.className = 'dots';
    this.append(this.dots);
    let start = 0;
    this.addEventListener('pointerdown', (event) => (start = event.clientX));
    this.addEventListener('pointerup', (event) => {
      const moved = event.clientX - start;
      if (Math.abs(moved) > this.clientWidth * swipeShare)
        this.go(this.current + (moved < 0 ? 1 : -1), 'touch');
    });
    new MutationObserver(() => this.arrange()).observe(this, { childList: true });
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'current') this.current = Math.max(0, numberOf(value, 0));
    if (name === 'autoplay' || name === 'interval') this.play();
    this.arrange();
  }

  private play(): void {
    clearInterval(this.timer);
    if (this.props.autoplay === undefined || !isTrue(this.props.autoplay)) return;
    const every = numberOf(this.props.interval, 5000);
    this.timer = window.setInterval(() => {
      if (this.isConnected) this.go((this.current + 1) % Math.max(1, this.items().length), 'autoplay');
    }, every);
  }

  private items(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('wx-swiper-item')).filter(
      (item) => item.closest('wx-swiper') === this,
    );
  }

  private go(to: number, source: string): void {
    const last = this.items().length - 1;
    const circular = isTrue(this.props.circular ?? false);
    const next = circular ? (to + last + 1) % (last + 1) : Math.min(Math.max(to, 0), last);
    if (next === this.current) return;
    this.current = next;
    this.arrange();
    this.fire('change', { current: next, currentItemId: '', source });
    this.fire('animationfinish', { current: next, currentItemId: '', source });
  }

  private arrange(): void {
    const vertical = isTrue(this.props.vertical ?? false);
    const items = this.items();
    items.forEach((item, index) => {
      const away = `${(index - this.current) * 100}%`;
      item.style.transform = vertical ? `translateY(${away})` : `translateX(${away})`;
    });
    const dotted = this.props.indicatorDots !== undefined && isTrue(this.props.indicatorDots);
    this.dots.hidden = !dotted;
    const wanted = dotted ? items.length : 0;
    if (this.dots.childElementCount !== wanted) {
      this.dots.replaceChildren(...items.slice(0, wanted).map(() => document.createElement('i')));
    }
    Array.from(this.dots.children).forEach((dot, index) =>
      dot.classList.toggle('on', index === this.current),
    );
  }
}
