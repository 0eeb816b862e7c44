import { openTypes } from '../openTypes';
import { isTrue, textOf } from '../values';
import { BuiltIn } from './builtIn';
import type { Form } from './form';

/** button: form types and open types act after the page's own tap. */
export class Button extends BuiltIn {
  override build(): void {
    super.build();
    super.setAttribute('role', 'button');
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('wx-button') === this) this.activate();
    });
  }

  private get disabled(): boolean {
    return this.props.disabled !== undefined && isTrue(this.props.disabled);
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'disabled') this.setPlain('aria-disabled', this.disabled || undefined);
    if (name === 'type' || name === 'size') this.setPlain(name, value);
    if (name === 'plain') this.toggleAttribute('plain', isTrue(value));
    if (name === 'loading') this.toggleAttribute('loading', value !== undefined && isTrue(value));
  }

  override activate(): void {
    if (this.disabled) return;
    const form = this.closest<Form>('wx-form');
    const formType = textOf(this.props.formType);
    if (formType === 'submit') form?.submit();
    if (formType === 'reset') form?.reset();
    const openType = textOf(this.props.openType);
    if (openType) openTypes.open(openType, this, (type, detail) => this.fire(type, detail));
  }
}
