import { randomUUID } from 'node:crypto';
import JSZip from 'jszip';
import type { MadePaper } from '../../../cloudfunctions/documents/paper/hand-over';
import type { Answer } from '../../../cloudfunctions/platform/door/envelope';
import { anActivity, anEntry, aPair, aResult, memberInRoster } from '../programme/entries';
import { openProgramme, type Programme } from '../programme/open-programme';

let programme: Programme;
const evil = '=HYPERLINK("http://example.com","点我")';
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  const log = (more: Parameters<typeof anActivity>[0]) =>
    programme.done('leader', 'activity.save', anEntry(anActivity(more)));
  await log({ title: evil, text: '<b>&"\u0007x', hours: 1.5, guestCount: 3 });
  await log({ title: '第二条', startsAt: '2020-01-02T16:30:00Z', hours: 2, guestCount: 4 });
  await log({ title: '去年的', startsAt: '2019-06-01T02:00:00Z', hours: 8 });
  await programme.done('leader', 'result.save', anEntry(aResult()));
  await programme.done('leader', 'pair.save', anEntry(aPair()));
}, 60_000);
afterAll(() => programme.stop());

const ask = async (who: string, procedure: string, input: object): Promise<Answer<MadePaper>> => {
  const event = { procedure, input, requestId: randomUUID() };
  const token = await programme.cloud.token({ openid: `openid-of-${who}` });
  return (await programme.cloud.call('documents', event, token)).body as Answer<MadePaper>;
};
const printed = async (who: string, procedure: string, input: object) => {
  const answer = await ask(who, procedure, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const bytes = Buffer.from(await (await fetch(answer.data.url)).arrayBuffer());
  return { name: answer.data.name, bytes };
};
const sheetOf = async (bytes: Buffer): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
const cellsOf = (xml: string, row: number): readonly string[] => {
  const [, cells = ''] = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml) ?? [];
  return [...cells.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, inner = '']) =>
    inner.replace(/<is><t[^>]*>(.*)<\/t><\/is>/s, '$1').replace(/<v>(.*)<\/v>/, '$1'),
  );
};
const year = { ledger: 'activity', from: '2020-01-01', to: '2020-12-31' };

test('the activity ledger of a year is an Excel sheet with real dates and numbers and a row of sums', async () => {
  const { name, bytes } = await printed('member', 'paper.ledgerExcel', year);
  expect(name).toBe('马示例创新工作室 2020年创建活动台账.xlsx');
  const xml = await sheetOf(bytes);
  expect(cellsOf(xml, 3).slice(0, 9)).toEqual([
    '序号',
    '日期',
    '时间',
    '种类',
    '标题',
    '地点',
    '参加成员',
    '其他参加人数',
    '时长（小时）',
  ]);
  // 2020-01-03 in Shanghai is day 43833 of Excel's calendar.
  expect(cellsOf(xml, 4).slice(0, 9)).toEqual([
    '1',
    '43833',
    '00:30',
    '技术培训',
    '第二条',
    '示教室',
    '冯样例',
    '4',
    '2',
  ]);
  expect(cellsOf(xml, 6).slice(7, 9)).toEqual(['<f>SUM(H4:H5)</f>7', '<f>SUM(I4:I5)</f>3.5']);
  expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  const workbook = await (await JSZip.loadAsync(bytes)).file('xl/workbook.xml')?.async('string');
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$3</definedName>',
  );
});

test('what is narrowed and sorted on the screen is so on paper, and says that it is a part', async () => {
  const sheet = async (more: object) => {
    const xml = await sheetOf(
      (await printed('member', 'paper.ledgerExcel', { ledger: 'activity', ...more })).bytes,
    );
    const titles = [4, 5, 6].map((row) => cellsOf(xml, row)[4] ?? '');
    return { note: cellsOf(xml, 2)[0], titles: titles.filter((title) => title !== '') };
  };
  const second = await sheet({ text: '第二', year: 2020 });
  expect(second.titles).toEqual(['第二条']);
  expect(second.note).toMatch(/^只含写有“第二”的　导出人 /);
  expect((await sheet({ memberId: memberInRoster.memberId, sort: 'hours' })).titles).toEqual([
    '去年的',
    '第二条',
    '=HYPERLINK(&quot;http://example.com&quot;,&quot;点我&quot;)',
  ]);
  expect((await sheet({ memberId: 'studio.leader.nobody' })).titles).toEqual([]);
  expect((await sheet({ month: '2020-01' })).titles).toEqual(['第二条']);
  const wide = await ask('unit', 'paper.ledgerExcel', { ledger: 'activity', text: '第二' });
  expect(!wide.ok && wide.error.field).toBe('year');
  const pdf = await printed('member', 'paper.ledgerPdf', { ledger: 'activity', text: '第二' });
  expect(pdf.bytes.length).toBeGreaterThan(1_000);
});

test('what a member types is text: never a formula, never markup, never a control character', async () => {
  const xml = await sheetOf((await printed('member', 'paper.ledgerExcel', year)).bytes);
  expect(xml.match(/<f>/g)).toHaveLength(3);
  expect(xml).toContain(
    '<c r="E5" s="5" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://example.com&quot;,&quot;点我&quot;)</t></is></c>',
  );
  expect(cellsOf(xml, 5)[9]).toBe('&lt;b&gt;&amp;&quot;x');
});

test('officers print what lies below their union, with the name of every studio; others get nothing', async () => {
  const { name, bytes } = await printed('direct', 'paper.ledgerExcel', { ledger: 'result' });
  expect(name).toBe('示例卫生直属工会 创新成果台账.xlsx');
  const xml = await sheetOf(bytes);
  expect(cellsOf(xml, 4).slice(0, 4)).toEqual(['1', '马示例创新工作室', '43789', '输液接口防脱落固定装置']);
  expect(cellsOf(xml, 4)[12]).toBe('12000');
  const management = await sheetOf(
    (await printed('unit', 'paper.ledgerExcel', { ledger: 'management', to: '2020-12-31' })).bytes,
  );
  expect(cellsOf(management, 6).slice(0, 5)).toEqual([
    '马示例创新工作室',
    '马示例',
    '示例医院',
    '创建中',
    '2',
  ]);
  const foreign = { ...year, studioId: 'studio.leader' };
  for (const who of ['colleague', 'elsewhereUnit', 'athlete']) {
    const answer = await ask(who, 'paper.ledgerExcel', foreign);
    expect([who, !answer.ok && answer.error.code]).toEqual([who, 'NOT_FOUND']);
  }
  const member = await ask('member', 'paper.ledgerExcel', { ledger: 'management' });
  expect(!member.ok && member.error.code).toBe('NOT_FOUND');
});

test('the archive gets a PDF of A4 across', async () => {
  const { name, bytes } = await printed('leader', 'paper.ledgerPdf', { ledger: 'pair' });
  expect(name).toBe('马示例创新工作室 名师带徒台账.pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/);
});
