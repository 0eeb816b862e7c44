import type { Failure } from '@domain/failure/failure';
import { View } from '@tarojs/components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserName, newSecret } from '@/services/browser-sign-in';
import { asFailure, call } from '@/services/client';
import { queryClient } from '@/services/queries';
import { beginSession } from '@/services/session';
import type { AskedView } from '../../../cloudfunctions/api/desk/desk.views';
import { Button } from '../button/button';
import { Card } from '../card/card';
import { Notice } from '../notice/notice';
import { Code } from '../qr/code';
import { Qr } from '../qr/qr';
import { Skeleton } from '../skeleton/skeleton';
import styles from './by-phone.module.scss';

/** Milliseconds between two looks whether the phone has confirmed. */
const pause = 2_000;

type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'waiting'; readonly asked: AskedView }
  | { readonly kind: 'expired' | 'refused' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Shows a code, waits until a person confirms it in the mini-program, and goes in. */
export const ByPhone = () => {
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const [round, setRound] = useState(0);
  const open = useRef(true);
  const again = useCallback(() => {
    setStep({ kind: 'asking' });
    setRound((before) => before + 1);
  }, []);

  useEffect(() => {
    open.current = true;
    const { secret, digest } = newSecret();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (next: Step) => {
      if (open.current) setStep(next);
    };
    const look = async (): Promise<void> => {
      const seen = await call('desk.collect', { secret });
      if (!open.current) return;
      if (seen.state === 'confirmed') {
        queryClient.clear();
        await beginSession(seen.ticket, seen.expiresAt);
        return;
      }
      if (seen.state === 'waiting') timer = setTimeout(() => void look().catch(fail), pause);
      else show({ kind: seen.state });
    };
    const fail = (error: unknown) => show({ kind: 'failed', failure: asFailure(error) });
    const begin = async () => {
      const asked = await call('desk.ask', { secretDigest: digest, device: browserName() });
      show({ kind: 'waiting', asked });
      timer = setTimeout(() => void look().catch(fail), pause);
    };
    begin().catch(fail);
    return () => {
      open.current = false;
      clearTimeout(timer);
    };
  }, [round]);

  if (step.kind === 'asking') return <Skeleton cards={1} rows={4} />;
  return (
    <Card title="用微信扫码登录">
      {step.kind === 'waiting' ? (
        <>
          <Qr text={step.asked.scan} label="登录二维码" />
          <Code>{step.asked.code}</Code>
          <View className={styles.how}>
            打开微信小程序“创新工作室”→ 我的 →
            扫码登录电脑，扫描此码并确认。也可以在那里输入上面的登录码。两分钟内有效，只能用一次。
          </View>
        </>
      ) : (
        <>
          <Notice tone={step.kind === 'failed' ? 'bad' : 'warn'}>
            {step.kind === 'failed'
              ? step.failure.userMessage
              : step.kind === 'refused'
                ? '手机上选择了不登录。'
                : '登录码已过期。'}
          </Notice>
          <Button icon="refresh-cw" onTap={again}>
            换一个登录码
          </Button>
        </>
      )}
    </Card>
  );
};
