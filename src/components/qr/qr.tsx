import { Image, View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import styles from './qr.module.scss';

interface Props {
  readonly text: string;
  readonly label: string;
}

/** A QR code, dark on white in both themes, so that every scanner reads it. */
export const Qr = ({ text, label }: Props) => {
  const picture = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    return code.createDataURL(6, 24);
  }, [text]);
  return (
    <View className={styles.frame}>
      <Image className={styles.code} src={picture} mode="aspectFit" aria-label={label} />
    </View>
  );
};
