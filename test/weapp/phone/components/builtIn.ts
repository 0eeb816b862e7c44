import { fire } from '../events';
import { phoneLengths } from '../lengths';
import { isTrue, textOf } from '../values';

/**
 * A built-in component, as a custom element. Its children are the page's own and lie directly inside it, so that
 * locators by text, placeholder and id find the same things as in the browser build.
 */
export class BuiltIn extends HTMLElement {
  /** what the template set, names in camelCase */
  readonly props: Record<string, unknown> = {};
  protected built = false;

  /** Makes the parts that the component draws itself; called once, right after creation. */
  build(): void {
    this.built = true;
  }

  /** Takes a property from the template. */
  setProperty(name: string, value: unknown): void {
    this.props[name] = value;
    if (name.startsWith('aria')) this.setAria(name, value);
    else if (name === 'hoverClass') this.setPlain('hover-class', value === 'none' ? undefined : value);
    else if (name === 'hidden') this.toggleAttribute('hidden', isTrue(value));
    else this.changed(name, value);
  }

  /** Told of every property but aria-*, hover-class and hidden. */
  protected changed(_name: string, _value: unknown): void {}

  /** What a tap on the component, or on its label, does. */
  activate(): void {}

  /** Fires one of the component's events. */
  protected fire(type: string, detail: unknown = {}): void {
    fire(this, type, detail);
  }

  /** Writes or, for undefined and '', removes a plain attribute. */
  protected setPlain(name: string, value: unknown): void {
    if (value === undefined || value === null || value === '') super.removeAttribute(name);
    else super.setAttribute(name, textOf(value));
  }

  private setAria(name: string, value: unknown): void {
    const attribute = name === 'ariaRole' ? 'role' : `aria-${name.slice(4).toLowerCase()}`;
    this.setPlain(attribute, value);
  }

  override setAttribute(name: string, value: string): void {
    super.setAttribute(name, name === 'style' ? phoneLengths(value) : value);
  }

  /** Glass-easel writes ids with its own prefix, which a page never sees. */
  override set id(value: string) {
    super.setAttribute('id', value.replace(/^[0-9a-f]{8}--/, ''));
  }

  override get id(): string {
    return super.getAttribute('id') ?? '';
  }
}
