import { reportFailure } from '../failures';
import { localUrl } from '../files';
import { textOf } from '../values';
import { BuiltIn } from './builtIn';

const fits: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
  widthFix: 'fill',
  heightFix: 'fill',
};

export class Picture extends BuiltIn {
  private readonly picture = document.createElement('img');

  override build(): void {
    super.build();
    this.picture.alt = '';
    this.picture.addEventListener('load', () => {
      this.fire('load', { width: this.picture.naturalWidth, height: this.picture.naturalHeight });
      this.fit();
    });
    this.picture.addEventListener('error', () =>
      this.fire('error', { errMsg: `GET ${this.picture.src} failed` }),
    );
    this.append(this.picture);
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'src') {
      const source = textOf(value);
      if (source) this.picture.src = localUrl(source);
      else this.picture.removeAttribute('src');
    }
    if (name === 'mode') this.fit();
  }

  protected override setPlain(name: string, value: unknown): void {
    if (name === 'aria-label') this.picture.alt = textOf(value);
    else super.setPlain(name, value);
  }

  private fit(): void {
    const mode = textOf(this.props.mode) || 'scaleToFill';
    this.picture.style.objectFit = fits[mode] ?? 'fill';
    const ratio = this.picture.naturalWidth / this.picture.naturalHeight;
    if (!Number.isFinite(ratio)) return;
    if (mode === 'widthFix') this.style.height = `${this.clientWidth / ratio}px`;
    if (mode === 'heightFix') this.style.width = `${this.clientHeight * ratio}px`;
  }
}

/** canvas of `type="2d"`; the old kind without a type is not for new pages. */
export class Canvas extends BuiltIn {
  readonly node = document.createElement('canvas');

  override build(): void {
    super.build();
    this.append(this.node);
  }

  protected override changed(name: string, value: unknown): void {
    if (name !== 'type') return;
    if (value !== '2d') reportFailure(`<canvas type="${textOf(value)}">: the runner draws type 2d only`);
  }
}

const iconMarks: Record<string, string> = {
  success: '✓',
  success_no_circle: '✓',
  info: 'i',
  warn: '!',
  waiting: '…',
  cancel: '×',
  download: '↓',
  search: '⌕',
  clear: '×',
};

export class Icon extends BuiltIn {
  protected override changed(name: string, value: unknown): void {
    if (name === 'type') this.textContent = iconMarks[textOf(value)] ?? '';
    if (name === 'size') this.style.fontSize = `${textOf(value)}px`;
    if (name === 'color') this.style.color = textOf(value);
  }
}

export class Progress extends BuiltIn {
  private readonly bar = document.createElement('div');

  override build(): void {
    super.build();
    super.setAttribute('role', 'progressbar');
    this.append(this.bar);
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'activeColor') this.bar.style.background = textOf(value);
    if (name !== 'percent') return;
    super.setAttribute('aria-valuenow', textOf(value));
    this.bar.style.width = `${textOf(value)}%`;
  }
}

/** A page from elsewhere: the runner does not open it. */
export class WebView extends BuiltIn {
  protected override changed(name: string, value: unknown): void {
    if (name === 'src') reportFailure(`<web-view src="${textOf(value)}">: the runner opens no web pages`);
  }
}
