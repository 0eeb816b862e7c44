import { openTypes } from '../openTypes';
import { textOf } from '../values';
import { BuiltIn } from './builtIn';

/** navigator: a link to another page. */
export class Navigator extends BuiltIn {
  override build(): void {
    super.build();
    super.setAttribute('role', 'link');
    this.addEventListener('click', () => this.activate());
  }

  override activate(): void {
    openTypes.navigate(
      textOf(this.props.openType) || 'navigate',
      textOf(this.props.url),
      Number(this.props.delta ?? 1),
    );
  }
}
