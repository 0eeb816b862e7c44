import type { RoundTerms } from '@domain/round/round';
import { clock } from '@domain/time/shanghai';
import type { PartKey } from './part.types';

/** @returns what the notice of 2020 leaves open in a part, and how it is read now; empty where it says everything */
export const leftOpen = (part: PartKey, terms: RoundTerms): readonly string[] => {
  switch (part) {
    case 'dates':
      return [`通知只写“9月29日前”，没有写时刻。现按截止日 ${clock(terms.cutoffAt)} 办理。`];
    case 'classes': {
      const third = terms.classes.find((one) => one.class === 3);
      return [
        `二(四) 对三类只写“具有”成果，没有写几项。现按 ${third?.resultsAtLeast ?? '不设'} 项办理。`,
        '二(四) 没有写四类的补助金额，由各单位自定。',
        '二(四) 二类、三类的补助是一个范围，具体金额在命名时确定。',
      ];
    }
    case 'conditions':
      return ['一(二)2 的“结构相对合理”没有写标准，所以只供参考，不影响提交。'];
    case 'reminders':
      return ['通知没有写何时提醒，天数和时刻由本会确定。'];
    case 'basics':
    case 'notice':
    case 'form':
    case 'titles':
    case 'way':
    case 'targets':
    case 'phrases':
      return [];
    default: {
      const never: never = part;
      return never;
    }
  }
};
