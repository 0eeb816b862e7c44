import { dayInShanghai } from '@domain/time/shanghai';
import { resultsOf } from '../../../demonstration/ledger-entries';
import type { Programme } from '../programme';

const dayBefore = (days: number): string =>
  dayInShanghai(new Date(Date.parse('2020-09-15T01:00:00Z') - days * 86_400_000).toISOString());

const method = '接班时先看管路、再看皮肤、后看记录，最后问一句感受。（示例）';

/**
 * Two results of the leader's studio: one stands on the exchange page with a question answered, one waits for the
 * unit's union to agree.
 * @returns ids of both results, and of the one on the exchange page
 */
export const showResults = async (
  programme: Programme,
): Promise<{ results: readonly string[]; offer: string }> => {
  const contents = resultsOf(dayBefore).slice(0, 2);
  const results = contents.map((_, index) => `shown-result-${index + 1}`);
  for (const [index, content] of contents.entries()) {
    await programme.done('leader', 'result.save', { id: results[index] ?? '', version: null, content });
  }
  const [shown, waiting] = results;
  const { id } = await programme.done('leader', 'exchange.offer', { resultId: shown ?? '', method });
  await programme.done('unitUnion', 'exchange.decide', { id, agrees: true });
  const { asked } = await programme.done('member', 'exchange.ask', {
    id,
    text: '夜班人少时也做四步吗？（示例）',
  });
  await programme.done('leader', 'exchange.answer', {
    id,
    questionId: asked[0]?.id ?? '',
    text: '夜班也做，危重患者优先。（示例）',
  });
  await programme.done('leader', 'exchange.offer', { resultId: waiting ?? '', method });
  return { results, offer: id };
};
