import { textOf } from '../values';
import { BuiltIn } from './builtIn';
import { Control } from './controls';

export class Form extends BuiltIn {
  private controls(): Control[] {
    return Array.from(this.querySelectorAll('*')).filter(
      (element): element is Control => element instanceof Control && element.name !== '',
    );
  }

  submit(): void {
    const value = Object.fromEntries(this.controls().map((control) => [control.name, control.formValue()]));
    this.fire('submit', { value, target: { id: this.id } });
  }

  reset(): void {
    this.controls().forEach((control) => control.reset());
    this.fire('reset');
  }
}

/** label: a tap goes on to the control it names, or to the first one inside. */
export class Label extends BuiltIn {
  override build(): void {
    super.build();
    this.addEventListener('click', (event) => {
      const inner = (event.target as Element).closest(
        'wx-switch,wx-checkbox,wx-radio,wx-button,wx-input,wx-textarea',
      );
      if (inner && this.contains(inner)) return;
      this.control()?.activate();
    });
  }

  private control(): BuiltIn | null {
    const named = textOf(this.props.for);
    const root = this.getRootNode() as Document;
    return named
      ? root.querySelector<BuiltIn>(`#${CSS.escape(named)}`)
      : this.querySelector<BuiltIn>('wx-switch,wx-checkbox,wx-radio,wx-button,wx-input,wx-textarea');
  }
}
