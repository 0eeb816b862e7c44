import { numberOf } from '../values';
import { Control } from './controls';

/** slider: a browser's range input inside. */
export class Slider extends Control {
  private readonly field = document.createElement('input');

  override build(): void {
    super.build();
    this.field.type = 'range';
    this.field.addEventListener('change', () => this.fire('change', { value: this.formValue() }));
    this.field.addEventListener('input', () => this.fire('changing', { value: this.formValue() }));
    this.append(this.field);
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'min' || name === 'max' || name === 'step') this.field[name] = String(numberOf(value, 0));
    if (name === 'value') this.field.value = String(numberOf(value, 0));
    if (name === 'disabled') this.field.disabled = this.disabled;
  }

  override formValue(): number {
    return Number(this.field.value);
  }

  override reset(): void {
    this.field.value = this.field.min;
  }
}
