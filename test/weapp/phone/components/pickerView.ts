import { BuiltIn } from './builtIn';
import { Control } from './controls';

/** One column of a picker-view; an item is chosen by tapping it. */
export class PickerViewColumn extends BuiltIn {
  override build(): void {
    super.build();
    super.setAttribute('role', 'listbox');
    this.addEventListener('click', (event) => {
      const item = Array.from(this.children).findIndex((child) => child.contains(event.target as Node));
      if (item >= 0) this.closest<PickerView>('wx-picker-view')?.choose(this, item);
    });
  }

  mark(index: number): void {
    Array.from(this.children).forEach((child, at) => child.toggleAttribute('chosen', at === index));
  }
}

export class PickerView extends Control {
  private value: number[] = [];

  protected override changed(name: string, value: unknown): void {
    if (name !== 'value') return;
    this.value = Array.isArray(value) ? value.map(Number) : [];
    this.show();
  }

  private columns(): PickerViewColumn[] {
    return Array.from(this.querySelectorAll<PickerViewColumn>('wx-picker-view-column'));
  }

  choose(column: PickerViewColumn, item: number): void {
    this.value = this.columns().map((one, at) => (one === column ? item : (this.value[at] ?? 0)));
    this.show();
    this.fire('pickstart');
    this.fire('change', { value: this.value });
    this.fire('pickend');
  }

  private show(): void {
    this.columns().forEach((column, at) => column.mark(this.value[at] ?? 0));
  }

  override formValue(): number[] {
    return this.value;
  }

  override reset(): void {
    this.value = [];
    this.show();
  }
}
