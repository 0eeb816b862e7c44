/**
 * A day's work logged, the ledgers that grow from it, and how officers see them.
 * @param studio of studio.mjs, on a demonstration with its examples
 */
export const tellLedgers = async (studio) => {
  const member = '卫示意';
  const leader = '马示例';
  const industryUnion = '钱示范';

  await studio.at(member, 'phone', async ({ open, fill, photograph }) => {
    await open('ledger/log/index');
    await fill('做了什么', '示例：静脉输液操作培训');
    await photograph('log');
    await open('pages/ledgers/index');
    await photograph('ledgers');
  });
  await studio.at(leader, 'phone', async ({ open, photograph }) => {
    await open('ledger/list/index', { kind: 'activity', year: '2020' });
    await photograph('ledger');
    await open('ledger/studio/index');
    await photograph('studio-year');
  });
  await studio.at(leader, 'desk', async ({ open, photograph }) => {
    await open('ledger/list/index', { kind: 'activity', year: '2020' });
    await photograph('ledger');
  });
  await studio.at(industryUnion, 'desk', async ({ open, photograph }) => {
    await open('pages/ledgers/index');
    await photograph('studios');
  });
};
