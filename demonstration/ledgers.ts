import { dayInShanghai } from '@domain/time/shanghai';
import { PNG } from 'pngjs';
import {
  activityOf,
  membersOf,
  months,
  pairIds,
  pairsOf,
  projectId,
  projectOf,
  resultsOf,
} from './ledger-entries';
import type { Office } from './office';

const leader = 'hospital-leader';
const member = 'hospital-member';
const dayLength = 86_400_000;

/** @returns a coloured picture, another for every number: photos of the demonstration */
const picture = (number: number): Buffer => {
  const side = 240;
  const png = new PNG({ width: side, height: side, colorType: 2 });
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isFigure = Math.hypot(x - 60 - ((number * 37) % 120), y - 120) < 46;
      const shade = 150 + Math.round((y / side) * 70);
      const colour = isFigure
        ? [70, 96 + ((number * 29) % 90), 120]
        : [shade, shade, 200 - ((number * 17) % 80)];
      png.data.set([...colour, 255], (y * side + x) * 4);
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
};

/** One result stands on the exchange page with a question answered; another waits for the unit's union to agree. */
const showResults = async (office: Office): Promise<void> => {
  const offer = (number: number, method: string) =>
    office.act<{ id: string }>(leader, 'exchange.offer', {
      resultId: `demonstration-result-${number}`,
      method,
    });
  const shown = await offer(
    2,
    '接班时先看管路、再看皮肤、后看记录，最后问一句感受，四步不超过三分钟。（示例）',
  );
  await office.act('hospital-union', 'exchange.decide', { id: shown.id, agrees: true });
  await office.act('school-leader', 'exchange.thank', { id: shown.id });
  const { asked } = await office.act<{ asked: readonly { id: string }[] }>('theatre-leader', 'exchange.ask', {
    id: shown.id,
    text: '夜班人少时也做四步吗？（示例）',
  });
  await office.act(member, 'exchange.answer', {
    id: shown.id,
    questionId: asked[0]?.id ?? '',
    text: '夜班也做，危重患者优先。（示例）',
  });
  await offer(1, '接口处加一道卡扣，松脱时先卡住再报警，材料易得。（示例）');
};

/**
 * A year of the hospital's studio in its ledgers, by the real procedures: activities, two pairs, a project, results
 * and members' histories, so that ledgers and charts have something to show.
 * @param now the programme's instant: the year ends with it
 */
export const keepLedgers = async (office: Office, now: string): Promise<void> => {
  const day = (ago: number): string =>
    dayInShanghai(new Date(Date.parse(now) - ago * dayLength).toISOString());
  const save = (who: string, noun: string, id: string, content: object) =>
    office.act(who, `${noun}.save`, { id, version: null, content });

  for (const [id, content] of membersOf(day)) await save(leader, 'member', id, content);
  for (const [index, content] of pairsOf(day).entries()) {
    await save(leader, 'pair', pairIds[index] ?? '', content);
  }
  await save(leader, 'project', projectId, projectOf(Number(day(0).slice(0, 4))));
  for (const [index, content] of resultsOf(day).entries()) {
    await save(index === 0 ? member : leader, 'result', `demonstration-result-${index + 1}`, content);
  }
  await showResults(office);
  // One of every month at a time: entries of one month would compete for its counter.
  const most = Math.max(...months.map((rows) => rows.length));
  for (let place = 0; place < most; place += 1) {
    await Promise.all(
      Array.from({ length: 12 }, async (_, ago) => {
        const row = months[ago % months.length]?.[place];
        if (!row) return;
        const id = `demonstration-activity-${ago + 1}-${place + 1}`;
        const content = activityOf(row, day(ago * 30 + 3 + place * 8));
        const isPictured = place === 0 && ago < 8;
        const photos = isPictured
          ? [await office.attach(leader, { kind: 'activity', id }, '现场照片（示例）.png', picture(ago))]
          : [];
        // What the leader logs stands confirmed; the member's last entries wait for the leader.
        const who = ago === 0 && place > 0 ? member : leader;
        await save(who, 'activity', id, { ...content, photos });
      }),
    );
  }
};
