import { phoneLengths } from '../lengths';
import { isTrue, numberOf, textOf } from '../values';
import { Control } from './controls';

type Field = HTMLInputElement | HTMLTextAreaElement;

const defaultMaxLength = 140;

/** What the phone's number pads let through. */
const allowed: Record<string, RegExp> = {
  number: /[^0-9]/g,
  digit: /[^0-9.]/g,
  idcard: /[^0-9Xx]/g,
};

/** What input and textarea have in common: a browser's field inside, and WeChat's events. */
abstract class TextField extends Control {
  protected abstract readonly field: Field;
  private shown = '';

  override build(): void {
    super.build();
    this.append(this.field);
    this.field.maxLength = defaultMaxLength;
    this.field.addEventListener('input', (event) => {
      event.stopPropagation();
      this.typed(event as InputEvent);
    });
    this.field.addEventListener('focus', () => this.fire('focus', { value: this.field.value, height: 0 }));
    this.field.addEventListener('blur', () =>
      this.fire('blur', { value: this.field.value, cursor: this.cursor() }),
    );
    this.field.addEventListener('change', (event) => event.stopPropagation());
  }

  private cursor(): number {
    return this.field.selectionStart ?? this.field.value.length;
  }

  protected typed(event: InputEvent): void {
    if (event.isComposing) return;
    const forbidden = allowed[textOf(this.props.type)];
    if (forbidden) this.write(this.field.value.replace(forbidden, ''));
    this.shown = this.field.value;
    this.fire('input', { value: this.field.value, cursor: this.cursor(), keyCode: 0 });
  }

  private write(value: string): void {
    if (this.field.value !== value) this.field.value = value;
  }

  protected override changed(name: string, value: unknown): void {
    switch (name) {
      case 'value':
        if (textOf(value) !== this.shown || textOf(value) !== this.field.value) this.write(textOf(value));
        this.shown = textOf(value);
        break;
      case 'placeholder':
        this.field.placeholder = textOf(value);
        break;
      case 'placeholderStyle':
        this.style.setProperty(
          '--phone-placeholder-color',
          /(?:^|;)\s*color:([^;]+)/.exec(phoneLengths(textOf(value)))?.[1] ?? '',
        );
        break;
      case 'disabled':
        this.field.disabled = this.disabled;
        break;
      case 'maxlength': {
        const most = numberOf(value, defaultMaxLength);
        if (most < 0) this.field.removeAttribute('maxlength');
        else this.field.maxLength = most;
        break;
      }
      case 'focus':
      case 'autoFocus':
        if (value !== undefined && isTrue(value)) setTimeout(() => this.field.focus());
        else if (name === 'focus' && document.activeElement === this.field) this.field.blur();
        break;
      default:
    }
  }

  protected override setPlain(name: string, value: unknown): void {
    if (!name.startsWith('aria-')) super.setPlain(name, value);
    else if (value === undefined || value === '') this.field.removeAttribute(name);
    else this.field.setAttribute(name, textOf(value));
  }

  override activate(): void {
    this.field.focus();
  }

  override formValue(): string {
    return this.field.value;
  }

  override reset(): void {
    this.write('');
    this.shown = '';
  }
}

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

export class Input extends TextField {
  protected readonly field = document.createElement('input');

  override build(): void {
    super.build();
    this.field.type = 'text';
    this.field.autocomplete = 'off';
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      this.fire('confirm', { value: this.field.value });
      if (!isTrue(this.props.confirmHold ?? false)) this.field.blur();
    });
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'password') this.field.type = isTrue(value) ? 'password' : 'text';
    else if (name === 'type') this.field.inputMode = inputModes[textOf(value)] ?? 'text';
    else super.changed(name, value);
  }
}

export class Textarea extends TextField {
  protected readonly field = document.createElement('textarea');
  private lines = 1;

  protected override changed(name: string, value: unknown): void {
    super.changed(name, value);
    if (name === 'autoHeight' || name === 'value') requestAnimationFrame(() => this.grow());
  }

  protected override typed(event: InputEvent): void {
    super.typed(event);
    this.grow();
  }

  private grow(): void {
    if (this.props.autoHeight === undefined || !isTrue(this.props.autoHeight)) return;
    this.style.height = 'auto';
    this.field.style.height = '0';
    const height = this.field.scrollHeight;
    this.field.style.height = `${height}px`;
    const lines = Math.max(
      1,
      Math.round(height / (Number.parseFloat(getComputedStyle(this.field).lineHeight) || 24)),
    );
    if (lines !== this.lines) this.fire('linechange', { height, heightRpx: height * 2, lineCount: lines });
    this.lines = lines;
  }
}
