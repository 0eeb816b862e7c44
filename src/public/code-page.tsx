import { useRouter } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Page } from '@/components/page/page';
import { parameter } from '@/platform/routes';

interface Props {
  readonly title: string;
  /** What the code is called on the paper. */
  readonly label: string;
  readonly hint: string;
  readonly another: string;
  readonly deed: string;
  readonly children: (code: string) => ReactNode;
}

/** A page where anyone checks a paper by its code: typed, or carried by the paper's QR code. */
export const CodePage = ({ title, label, hint, another, deed, children }: Props) => {
  const { params } = useRouter();
  const carried = parameter(params, 'code') || parameter(params, 'scene');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(carried);
  return (
    <Page title={title} open>
      {asked === '' ? null : children(asked)}
      <Card flush>
        <Field label={asked === '' ? label : another} hint={hint}>
          <TextInput label={label} kind="code" value={typed} maxLength={40} onChange={setTyped} />
        </Field>
        <Field label="">
          <Button
            kind={asked === '' ? 'primary' : 'secondary'}
            icon="search"
            disabled={typed.trim() === ''}
            onTap={() => setAsked(typed.trim())}
          >
            {deed}
          </Button>
        </Field>
      </Card>
    </Page>
  );
};
