import { Component, type PropsWithChildren } from 'react';
import { noteThrown } from '@/faults/watch-faults';
import { Button } from '../button/button';
import { Empty } from '../state/empty';

/** Keeps a page that breaks while it is drawn from going blank: says so, writes it down and offers another try. */
export class Boundary extends Component<PropsWithChildren, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(thrown: unknown): void {
    noteThrown('error', thrown);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Empty
        icon="circle-alert"
        title="这一页出了差错"
        text="已填写的内容保存在这台设备上，没有丢失。差错已经记下，会有人处理。"
        action={
          <Button kind="secondary" icon="refresh-cw" onTap={() => this.setState({ broken: false })}>
            再试一次
          </Button>
        }
      />
    );
  }
}
