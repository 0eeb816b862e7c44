import { reportFailure } from '../failures';
import { openSheet, redrawSheet } from '../frame/pickerSheet';
import { textOf } from '../values';
import { Control } from './controls';
import { pickerModel } from './pickerRanges';

/** picker: a tap opens the phone's own sheet of columns. */
export class Picker extends Control {
  override build(): void {
    super.build();
    this.addEventListener('click', () => this.activate());
  }

  protected override changed(name: string): void {
    if (name === 'range') redrawSheet();
  }

  override activate(): void {
    if (this.disabled) return;
    const model = pickerModel(this.props);
    if (!model) return reportFailure(`<picker mode="${textOf(this.props.mode)}"> does not exist`);
    openSheet({
      title: textOf(this.props.headerText),
      columns: () => model.columns(),
      initial: model.initial(),
      moved: (column, value) => {
        if (this.props.mode === 'multiSelector') this.fire('columnchange', { column, value });
      },
      chosen: (indexes) => this.fire('change', model.detail(indexes)),
      cancelled: () => this.fire('cancel'),
    });
  }

  override formValue(): unknown {
    return this.props.value;
  }

  override reset(): void {}
}
