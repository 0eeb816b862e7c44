import { certificateReissued } from '../../../domain/messages/title-messages';
import { reissue, type Title } from '../../../domain/title/title';
import { september } from '../programme';

const first = {
  issue: 1,
  code: 'CODE-1',
  studioName: '示例创新工作室',
  leaderName: '马示例',
  unitName: '示例医院',
  at: september(1),
  by: '钱示例',
  reason: '',
};
const title = {
  _id: 'title.one',
  number: '创字〔2020〕7号',
  issuer: '示例产业工会',
  state: { kind: 'inForce' },
  issues: [first],
} as unknown as Title & { readonly _id: string };

test('whoever leads the studio is told that its certificate was issued again, why, and that the earlier one is void', () => {
  const again = reissue(title, { ...first, code: 'CODE-2', at: september(20), reason: '单位更名' });
  expect(certificateReissued({ ...again, _id: title._id }, 'leader')).toEqual({
    key: 'title.one:certificateReissued:2',
    kind: 'certificateReissued',
    to: { kind: 'person', personId: 'leader' },
    title: '证书已重新制发',
    text: '“示例创新工作室”（创字〔2020〕7号）的证书已重新制发：单位更名。以前的证书不再有效。',
    link: { kind: 'title', titleId: 'title.one' },
    at: september(20),
    facts: { subject: '示例创新工作室', from: '示例产业工会' },
  });
});
