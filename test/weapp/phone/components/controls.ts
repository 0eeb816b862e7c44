import { isTrue, textOf } from '../values';
import { BuiltIn } from './builtIn';

/** A component with a value that a form collects under its `name`. */
export abstract class Control extends BuiltIn {
  abstract formValue(): unknown;
  abstract reset(): void;

  get disabled(): boolean {
    return this.props.disabled !== undefined && isTrue(this.props.disabled);
  }

  get name(): string {
    return textOf(this.props.name);
  }
}

export class Switch extends Control {
  protected on = false;

  override build(): void {
    super.build();
    super.setAttribute('role', this.props.type === 'checkbox' ? 'checkbox' : 'switch');
    this.show();
    this.addEventListener('click', (event) => {
      event.stopPropagation();
      this.activate();
    });
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'checked') {
      this.on = value !== undefined && isTrue(value);
      this.show();
    }
    if (name === 'color') this.style.setProperty('--phone-control', textOf(value));
    if (name === 'disabled') this.setPlain('aria-disabled', this.disabled || undefined);
  }

  override activate(): void {
    if (this.disabled) return;
    this.on = !this.on;
    this.show();
    this.fire('change', { value: this.on });
  }

  override formValue(): boolean {
    return this.on;
  }

  override reset(): void {
    this.on = false;
    this.show();
  }

  private show(): void {
    super.setAttribute('aria-checked', String(this.on));
  }
}

/** A checkbox or a radio: a mark before its words. The group it stands in tells the page. */
export abstract class Choice extends BuiltIn {
  on = false;
  protected abstract readonly role_: 'checkbox' | 'radio';
  protected abstract choose(): void;

  override build(): void {
    super.build();
    super.setAttribute('role', this.role_);
    const mark = document.createElement('span');
    mark.className = 'mark';
    this.append(mark);
    this.show();
    this.addEventListener('click', (event) => {
      event.stopPropagation();
      this.activate();
    });
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'checked') this.mark(value !== undefined && isTrue(value));
    if (name === 'color') this.style.setProperty('--phone-control', textOf(value));
    if (name === 'disabled') this.setPlain('aria-disabled', isTrue(value) || undefined);
  }

  override activate(): void {
    if (this.props.disabled !== undefined && isTrue(this.props.disabled)) return;
    this.choose();
  }

  get value(): string {
    return textOf(this.props.value);
  }

  mark(on: boolean): void {
    this.on = on;
    this.show();
  }

  private show(): void {
    super.setAttribute('aria-checked', String(this.on));
  }
}

export class Checkbox extends Choice {
  protected readonly role_ = 'checkbox';

  protected override choose(): void {
    this.mark(!this.on);
    this.closest<CheckboxGroup>('wx-checkbox-group')?.changedByUser();
  }
}

export class Radio extends Choice {
  protected readonly role_ = 'radio';

  protected override choose(): void {
    if (this.on) return;
    const group = this.closest<RadioGroup>('wx-radio-group');
    group?.radios().forEach((radio) => radio.mark(false));
    this.mark(true);
    group?.changedByUser();
  }
}

export class CheckboxGroup extends Control {
  override build(): void {
    super.build();
    super.setAttribute('role', 'group');
  }

  private boxes(): Checkbox[] {
    return Array.from(this.querySelectorAll<Checkbox>('wx-checkbox'));
  }

  changedByUser(): void {
    this.fire('change', { value: this.formValue() });
  }

  override formValue(): string[] {
    return this.boxes()
      .filter((box) => box.on)
      .map((box) => box.value);
  }

  override reset(): void {
    this.boxes().forEach((box) => box.mark(false));
  }
}

export class RadioGroup extends Control {
  override build(): void {
    super.build();
    super.setAttribute('role', 'radiogroup');
  }

  radios(): Radio[] {
    return Array.from(this.querySelectorAll<Radio>('wx-radio'));
  }

  changedByUser(): void {
    this.fire('change', { value: this.formValue() });
  }

  override formValue(): string {
    return this.radios().find((radio) => radio.on)?.value ?? '';
  }

  override reset(): void {
    this.radios().forEach((radio) => radio.mark(false));
  }
}
