import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { MadePaper } from '../../../../cloudfunctions/documents/paper/hand-over';
import type { Answer } from '../../../../cloudfunctions/platform/door/envelope';
import { usualTerms } from '../../../../domain/review/usual-terms';
import { readXlsx } from '../../documents/register/workbook';
import { anActivity, anEntry } from '../../programme/entries';
import { atIndustryUnion } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { people } from '../../programme/people';
import { onePoint, uploadFile } from '../../programme/upload-file';

/** Experts of made-up units elsewhere; one belongs to the hospital of the applicants. */
const experts = ['reader1', 'reader2', 'reader3', 'reader4'];

let programme: Programme;
const officer = 'industry';
const data = mkdtempSync(join(tmpdir(), 'review-'));

beforeAll(async () => {
  programme = await openProgramme('2020-09-20T09:00:00+08:00', { data });
  const [model] = people.filter(({ _id }) => _id === 'expert');
  if (!model) throw new Error('no expert');
  for (const [index, id] of experts.entries()) {
    const [role] = model.roles;
    await programme.database.collection('people').add({
      ...model,
      _id: id,
      name: `评委${index + 1}样例`,
      openid: `openid-of-${id}`,
      roles: [{ ...role, id: `${id}-expert` }],
    });
  }
  for (const leader of ['leader', 'colleague']) {
    const { id, version } = await atIndustryUnion(programme, leader);
    await programme.done(officer, 'application.approve', { id, version, text: '同意进入考核评审。' });
  }
}, 120_000);
afterAll(async () => {
  await programme.stop();
  rmSync(data, { recursive: true, force: true });
});

const version = async (): Promise<number> =>
  (await programme.done(officer, 'review.get', { roundId }))?.version ?? 0;
const answered = async (who: string, procedure: string, input: object): Promise<unknown> => {
  const token = await programme.cloud.token({ openid: `openid-of-${who}` });
  const event = { procedure, input, requestId: randomUUID() };
  const answer = (await programme.cloud.call('documents', event, token)).body as Answer<unknown>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data;
};
const paper = async (who: string, procedure: string, input: object) => {
  const { name, url } = (await answered(who, procedure, input)) as MadePaper;
  return { name, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) };
};
const marks = (halves: number) =>
  Object.fromEntries(usualTerms.criteria.map(({ key }) => [key, { halves, comment: '理由充分。' }]));
const phaseOf = async (leader: string): Promise<string> =>
  (await programme.done(leader, 'application.get', { id: `${roundId}.${leader}` })).phase;

describe('a review from its opening to the certificate', () => {
  test('experts are registered and invited; one of the hospital’s own cannot read its forms', async () => {
    for (const personId of experts) {
      await programme.done(officer, 'expert.save', {
        personId,
        version: 0,
        unionId: personId === 'reader4' ? 'hospital' : 'team',
        unitName: '',
        fields: ['医疗卫生'],
        title: '主任医师',
      });
    }
    await programme.done(officer, 'review.open', { roundId });
    await programme.done(officer, 'review.chooseExperts', {
      roundId,
      version: await version(),
      expertIds: experts,
    });
    const candidates = await programme.done(officer, 'review.candidates', {
      roundId,
      applicationId: `${roundId}.leader`,
    });
    expect(candidates.map(({ expertId, excluded }) => [expertId, excluded])).toEqual([
      ['reader1', []],
      ['reader2', []],
      ['reader3', []],
      ['reader4', ['与申报人同一单位']],
    ]);
  });

  test('every application gets its readers, in equal loads, and calling twice gives no more', async () => {
    expect(await programme.done(officer, 'review.assign', { roundId })).toEqual({
      given: 6,
      left: 0,
      short: [],
    });
    expect((await programme.done(officer, 'review.assign', { roundId })).given).toBe(0);
    const { rows } = await programme.done(officer, 'review.readings', { roundId });
    expect(rows.map(({ readers }) => readers.map(({ expertId }) => expertId).sort())).toEqual([
      ['reader1', 'reader2', 'reader3'],
      ['reader1', 'reader2', 'reader3'],
    ]);
  });

  test('an expert sees what is given to him or her, and nothing else', async () => {
    const own = await programme.done('reader1', 'reading.list', {});
    expect(own.map(({ id }) => id).sort()).toEqual([
      `${roundId}.colleague:reader1`,
      `${roundId}.leader:reader1`,
    ]);
    expect(await programme.done('reader4', 'reading.list', {})).toEqual([]);
    const elsewhere = await programme.refused('reader4', 'reading.get', { id: own[0]?.id ?? '' });
    const missing = await programme.refused('reader4', 'reading.get', { id: 'nothing:reader4' });
    expect([elsewhere.code, elsewhere]).toEqual(['NOT_FOUND', missing]);
    const files = await programme.refused('reader4', 'upload.open', {
      owner: { kind: 'application', id: `${roundId}.leader` },
      fileId: 'any',
    });
    expect(files.code).toBe('NOT_FOUND');
  });

  test('names are hidden where the round says so, in the ledgers too', async () => {
    const id = `${roundId}.leader:reader1`;
    await programme.done('leader', 'activity.save', anEntry(anActivity({ title: '马示例主讲的护理培训' })));
    const ledgers = await programme.done('reader1', 'reading.ledgers', { id });
    expect([ledgers.sums.activities, ledgers.activities[0]?.title]).toEqual([1, '马示例主讲的护理培训']);
    expect((await programme.refused('reader4', 'reading.ledgers', { id })).code).toBe('NOT_FOUND');
    const before = await programme.done('reader1', 'reading.get', { id });
    expect([before.applicant?.leaderName, before.answers.phone]).toEqual(['马示例', '138****0001']);
    await programme.done(officer, 'review.setTerms', {
      roundId,
      version: await version(),
      terms: { ...usualTerms, blind: true },
    });
    const blind = await programme.done('reader1', 'reading.get', { id });
    expect([blind.applicant, JSON.stringify(blind.answers).includes('马示例')]).toEqual([null, false]);
    expect(JSON.stringify(blind).includes('13800000001')).toBe(false);
    const hidden = await programme.done('reader1', 'reading.ledgers', { id });
    expect(hidden.activities[0]?.title).toBe('×××主讲的护理培训');
    await programme.done(officer, 'review.setTerms', {
      roundId,
      version: await version(),
      terms: usualTerms,
    });
  });

  test('a sheet is saved, refused while incomplete, submitted, sent back and corrected', async () => {
    const id = `${roundId}.leader:reader1`;
    const opened = await programme.done('reader1', 'reading.get', { id });
    const saved = await programme.done('reader1', 'reading.save', {
      id,
      version: opened.version,
      marks: { results: { halves: 160, comment: '' } },
      remark: '',
    });
    expect(saved.marked).toBe(1);
    const refused = await programme.refused('reader1', 'reading.submit', {
      id,
      version: saved.version,
      marks: saved.marks,
      remark: '',
    });
    expect([refused.code, refused.field]).toEqual(['RULES_NOT_MET', 'marks.mentoring.halves']);
    const submitted = await programme.done('reader1', 'reading.submit', {
      id,
      version: saved.version,
      marks: marks(160),
      remark: '',
    });
    expect(submitted.state.kind).toBe('submitted');
    const again = { id, version: submitted.version, marks: marks(20), remark: '' };
    expect((await programme.refused('reader1', 'reading.save', again)).code).toBe('WRONG_STATE');
    const back = await programme.done(officer, 'reading.sendBack', {
      id,
      version: submitted.version,
      reason: '两项分数填反，请核对。',
    });
    const corrected = await programme.done('reader1', 'reading.submit', {
      id,
      version: back.version,
      marks: marks(180),
      remark: '已核对。',
    });
    expect(corrected.earlier.map((one) => one.marks.results?.halves)).toEqual([160, 180]);
    const sheets = await programme.done(officer, 'review.sheets', {
      roundId,
      applicationId: `${roundId}.leader`,
    });
    expect(sheets.map(({ expertId, points, before }) => [expertId, points, before[0]?.points])).toEqual([
      ['reader1', '90.00', '80.00'],
      ['reader2', null, undefined],
      ['reader3', null, undefined],
    ]);
    expect(sheets.map((sheet) => Object.keys(sheet.marks).length)).toEqual([5, 0, 0]);
  });

  test('experts with open sheets are urged once a day; who has none is left in peace', async () => {
    const all = { roundId, expertIds: [...experts], line: '' };
    expect(await programme.done(officer, 'review.urge', all)).toEqual({ sent: 3, alreadyToday: 0 });
    expect(await programme.done('industry2', 'review.urge', all)).toEqual({ sent: 0, alreadyToday: 3 });
    const { rows } = await programme.done('reader2', 'message.list', {});
    expect(rows.find(({ kind }) => kind === 'urged')).toMatchObject({
      text: '示例产业工会提醒：您还有 2 份申报表没有提交评分。',
      link: { kind: 'readings' },
    });
    expect((await programme.refused('unit', 'review.urge', all)).code).toBe('NOT_FOUND');
  });

  test('the score sheet’s lines stay once somebody has submitted one', async () => {
    const refused = await programme.refused(officer, 'review.setTerms', {
      roundId,
      version: await version(),
      terms: { ...usualTerms, criteria: usualTerms.criteria.map((one) => ({ ...one, full: 50 as const })) },
    });
    expect([refused.code, refused.field]).toEqual(['WRONG_STATE', 'criteria']);
  });

  test('an expert steps back; another one is given the application with a reason on record', async () => {
    await programme.done('reader3', 'reading.declareInterest', {
      id: `${roundId}.colleague:reader3`,
      reason: '曾与申报人合作课题。',
    });
    expect(
      (await programme.refused('reader3', 'reading.get', { id: `${roundId}.colleague:reader3` })).code,
    ).toBe('NOT_FOUND');
    const again = { roundId, applicationId: `${roundId}.colleague`, from: null, reason: '补足三位专家。' };
    const own = await programme.refused(officer, 'review.reassign', {
      ...again,
      version: await version(),
      to: 'reader3',
    });
    expect(own.message).toContain('已申请回避');
    const unit = await programme.refused(officer, 'review.reassign', {
      ...again,
      version: await version(),
      to: 'reader4',
    });
    expect(unit.message).toContain('与申报人同一单位');
  });

  test('the ranking follows from the sheets submitted', async () => {
    const scores = { leader: 180, colleague: 150 } as const;
    for (const [leader, halves] of Object.entries(scores)) {
      for (const reader of ['reader1', 'reader2', 'reader3']) {
        const id = `${roundId}.${leader}:${reader}`;
        const list = await programme.done(reader, 'reading.list', {});
        const mine = list.find((one) => one.id === id);
        if (!mine || mine.state.kind === 'submitted') continue;
        const opened = await programme.done(reader, 'reading.get', { id });
        await programme.done(reader, 'reading.submit', {
          id,
          version: opened.version,
          marks: marks(halves),
          remark: '',
        });
      }
    }
    const { rows, target } = await programme.done(officer, 'review.ranking', { roundId });
    expect(
      rows.map(({ leaderName, points, place, submitted }) => [leaderName, points, place, submitted]),
    ).toEqual([
      ['马示例', '90.00', 1, 3],
      ['丁示例', '75.00', 2, 2],
    ]);
    expect([target?.from, target?.to]).toEqual([6, 8]);
  });

  test('the report of the round is an Excel workbook, for the industry union alone', async () => {
    const ask = async (who: string) => {
      const event = { procedure: 'paper.roundExcel', input: { roundId }, requestId: randomUUID() };
      const token = await programme.cloud.token({ openid: `openid-of-${who}` });
      return (await programme.cloud.call('documents', event, token)).body as Answer<MadePaper>;
    };
    const answer = await ask(officer);
    if (!answer.ok) throw new Error(answer.error.message);
    const { sheets } = await readXlsx(await (await fetch(answer.data.url)).arrayBuffer());
    expect(sheets.map(({ name }) => name)).toEqual(['按直属工会', '按单位', '按产业', '各环节用时']);
    expect(sheets[0]?.rows).toEqual([
      ['直属工会', '申报数', '未提交', '办理中', '评审中', '公示中', '已命名', '未通过'],
      ['示例卫生直属工会', 2, 0, 0, 2, 0, 0, 0],
      ['合计', 2, 0, 0, 2, 0, 0, 0],
    ]);
    expect(await ask('direct')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  test('decisions stay quiet until they are released together', async () => {
    const decide = async (leader: string, decision: object | null) =>
      programme.done(officer, 'review.decide', {
        roundId,
        version: await version(),
        applicationId: `${roundId}.${leader}`,
        decision: decision as never,
      });
    const both = ['leader', 'colleague'].map((leader) => `${roundId}.${leader}`);
    const many = (decision: object, applicationIds = both) => ({
      roundId,
      applicationIds,
      decision: decision as never,
    });
    const elsewhere = await programme.refused(officer, 'review.decideMany', {
      ...many({ verdict: 'reject', reason: '名额已满。' }, [...both, `${roundId}.athlete`]),
      version: await version(),
    });
    expect(elsewhere.code).toBe('NOT_FOUND');
    await programme.done(officer, 'review.decideMany', {
      ...many({ verdict: 'reject', reason: '名额已满。' }),
      version: await version(),
    });
    const { rows: drafted } = await programme.done(officer, 'review.ranking', { roundId });
    expect(drafted.map(({ decision }) => decision?.verdict)).toEqual(['reject', 'reject']);
    const report = await programme.done(officer, 'round.report', { id: roundId });
    expect([report.all, report.fared.review, report.fared.rejected]).toEqual([2, 2, 0]);
    await decide('colleague', null);
    await decide('leader', { verdict: 'list', class: 3, reason: '' });
    const early = await programme.refused(officer, 'review.release', { roundId, version: await version() });
    expect(early.code).toBe('RULES_NOT_MET');
    await decide('colleague', { verdict: 'reject', reason: '成果未获地市级以上认定。' });
    expect([await phaseOf('leader'), await phaseOf('colleague')]).toEqual(['review', 'review']);
    const told = await programme.done('colleague', 'message.list', {});
    expect(told.rows.some(({ kind }) => kind === 'applicationRejected')).toBe(false);
    for (const who of ['leader', 'unit', 'direct', 'reader1']) {
      expect((await programme.refused(who, 'review.ranking', { roundId })).code).toBe('NOT_FOUND');
      expect((await programme.refused(who, 'review.get', { roundId })).code).toBe('NOT_FOUND');
    }
    expect((await programme.refused('', 'notice.get', { roundId })).code).toBe('NOT_FOUND');
    expect(await programme.done('', 'notice.list', {})).toEqual([]);
    expect(
      (await programme.refused('unit', 'review.sheets', { roundId, applicationId: `${roundId}.leader` }))
        .code,
    ).toBe('NOT_FOUND');
    await programme.done(officer, 'review.release', { roundId, version: await version() });
    expect([await phaseOf('leader'), await phaseOf('colleague')]).toEqual(['publicNotice', 'rejected']);
    const after = await programme.done('colleague', 'message.list', {});
    expect(after.rows.find(({ kind }) => kind === 'applicationRejected')?.text).toContain('成果未获');
    const { rows: kept } = await programme.done(officer, 'review.ranking', { roundId });
    expect(kept.map(({ leaderName, points }) => [leaderName, points])).toEqual([
      ['马示例', '90.00'],
      ['丁示例', '75.00'],
    ]);
  });

  test('once released, no sheet of the review changes any more', async () => {
    const id = `${roundId}.leader:reader1`;
    const { closed, version: seen, marks: given } = await programme.done('reader1', 'reading.get', { id });
    expect(closed).toBe(true);
    const back = await programme.refused(officer, 'reading.sendBack', {
      id,
      version: seen,
      reason: '请核对。',
    });
    expect([back.code, back.message]).toEqual(['WRONG_STATE', '评审结果已经统一发布，不能再修改评审内容。']);
    const added = await programme.database
      .collection('sheets')
      .doc(`${roundId}.leader:reader2`)
      .update({ state: { kind: 'draft' } });
    expect(added).toMatchObject({ updated: 1 });
    const open = { id: `${roundId}.leader:reader2`, version: seen, marks: given, remark: '' };
    for (const name of ['reading.save', 'reading.submit'] as const) {
      expect((await programme.refused('reader2', name, open)).code).toBe('WRONG_STATE');
    }
    const stepBack = { id: open.id, reason: '有利害关系。' };
    expect((await programme.refused('reader2', 'reading.declareInterest', stepBack)).code).toBe(
      'WRONG_STATE',
    );
    await programme.database
      .collection('sheets')
      .doc(open.id)
      .update({ state: { kind: 'submitted', at: '2020-09-20T01:00:00.000Z' } });
  });

  test('the list is public for five working days; an objection blocks the naming until it is decided', async () => {
    const notice = await programme.done('', 'notice.get', { roundId });
    expect(notice.list.map(({ leaderName }) => leaderName)).toEqual(['马示例']);
    // Sunday 20 September 2020 and five working days, Saturday 27th being worked after none of them.
    expect(notice.until).toBe('2020-09-25T15:59:59.999Z');
    const objection = {
      roundId,
      applicationId: `${roundId}.leader`,
      name: '示例来信人',
      phone: '13900000000',
      grounds: '成果的完成人与事实不符，附有证明材料。',
    };
    const requestId = '11111111-1111-4111-8111-111111111111';
    await programme.call('', 'notice.object', objection, { requestId });
    await programme.call('', 'notice.object', objection, { requestId });
    const { rows, block } = await programme.done(officer, 'objection.list', { roundId });
    expect([rows.length, block?.why, rows[0]?.phone]).toEqual([1, 'noticeRuns', '139****0000']);
    expect((await programme.done('', 'notice.list', {})).map(({ listed }) => listed)).toEqual([1]);
    const told = await programme.done(officer, 'message.list', {});
    const received = told.rows.filter(({ kind }) => kind === 'objectionReceived');
    expect(received.map(({ link }) => link)).toEqual([{ kind: 'objections', roundId }]);
    expect(JSON.stringify(received)).not.toContain('示例来信人');
    const objectionId = rows[0]?.id ?? '';
    expect(await programme.done(officer, 'objection.showPhone', { id: objectionId })).toEqual({
      phone: '13900000000',
    });
    expect((await programme.refused('unit', 'objection.showPhone', { id: objectionId })).code).toBe(
      'NOT_FOUND',
    );
    const shown = await programme.done(officer, 'audit.search', { objectId: objectionId });
    expect(JSON.stringify(shown)).toContain('objection.showPhone');
    for (const who of ['leader', 'unit', 'expert']) {
      expect((await programme.refused(who, 'objection.list', { roundId })).code).toBe('NOT_FOUND');
    }
    const during = await programme.refused(officer, 'review.name', { roundId, version: await version() });
    expect(during.message).toContain('公示到');
    await programme.stop();
    programme = await openProgramme('2020-09-26T09:00:00+08:00', { data });
    const late = await programme.refused('', 'notice.object', objection);
    expect(late.code).toBe('LATE');
    const open = await programme.refused(officer, 'review.name', { roundId, version: await version() });
    expect(open.message).toContain('1 条异议');
    const [first] = rows;
    await programme.done(officer, 'objection.decide', {
      id: first?.id ?? '',
      version: first?.version ?? 0,
      upheld: false,
      reason: '经核查，完成人与原始记录一致。',
    });
  });

  test('a class other than the ledger proposes needs its reason before the naming (二(四))', async () => {
    const naming = await programme.done(officer, 'title.naming', { roundId });
    expect(
      naming.rows.map(({ studioName, proposal, class: settled, open }) => [
        studioName,
        proposal.counted,
        proposal.class,
        settled,
        open,
      ]),
    ).toEqual([['马示例护理创新工作室', 0, 4, 3, true]]);
    expect([naming.block, naming.series.next]).toEqual([null, '宁教科文卫体工创字〔2020〕1号']);
    const early = await programme.refused(officer, 'review.name', { roundId, version: naming.version });
    expect([early.code, early.clause]).toEqual(['RULES_NOT_MET', '二(四)']);
    const settled = { roundId, applicationId: `${roundId}.leader`, class: 3 as const };
    const silent = { ...settled, version: naming.version, reason: '' };
    expect((await programme.refused(officer, 'title.setClass', silent)).field).toBe('reason');
    for (const who of ['leader', 'unit', 'direct', 'reader1']) {
      expect((await programme.refused(who, 'title.setClass', { ...silent, reason: '无' })).code).toBe(
        'NOT_FOUND',
      );
      expect((await programme.refused(who, 'title.naming', { roundId })).code).toBe('NOT_FOUND');
    }
    await programme.done(officer, 'title.setClass', { ...silent, reason: '成果已认定，尚未记入台账。' });
    const after = await programme.done(officer, 'title.naming', { roundId });
    expect(after.rows.map(({ open, reason }) => [open, reason])).toEqual([
      [false, '成果已认定，尚未记入台账。'],
    ]);
  });

  test('two officers name at once: one number, one title, one certificate that anyone can check', async () => {
    const seen = await version();
    const answers = await Promise.all(
      ['industry', 'industry2'].map((who) => programme.call(who, 'review.name', { roundId, version: seen })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await programme.done('leader', 'title.list', {});
    expect(rows.map(({ number, class: which, state }) => [number, which, state.kind])).toEqual([
      ['宁教科文卫体工创字〔2020〕1号', 3, 'held'],
    ]);
    expect(await phaseOf('leader')).toBe('named');
    // Everyone is told of the results, once.
    for (const who of ['leader', 'colleague', 'elsewhereUnit']) {
      const told = (await programme.done(who, 'message.list', {})).rows
        .filter(({ kind }) => kind === 'resultsPublished')
        .map(({ title, text }) => [title, text]);
      expect([who, told]).toEqual([
        who,
        [['2020年创新工作室申报结果发布', '2020年创新工作室申报命名 1 个工作室，名单见公示页。']],
      ]);
    }
    const check = await programme.done('', 'title.check', { code: rows[0]?.code ?? '' });
    expect([check.current, check.state.kind, check.unitName]).toEqual([true, 'held', '示例医院']);
    expect((await programme.done('colleague', 'title.list', {})).rows).toEqual([]);
    expect((await programme.done('elsewhereDirect', 'title.list', {})).rows).toEqual([]);
  });

  test('the papers of the naming come singly and in one archive; the plaque is the office’s', async () => {
    const { rows } = await programme.done('leader', 'title.list', {});
    const titleId = rows[0]?.id ?? '';
    expect((await paper('leader', 'paper.certificate', { titleId })).name).toBe(
      '马示例护理创新工作室证书.pdf',
    );
    expect((await paper(officer, 'paper.plaqueSvg', { titleId })).bytes.toString().slice(0, 5)).toBe('<?xml');
    const word = await paper(officer, 'paper.namingDocument', { roundId, documentNumber: '示例〔2020〕1号' });
    expect(word.name).toBe('2020年度创新工作室命名文件.docx');
    const zip = await JSZip.loadAsync((await paper(officer, 'paper.namingZip', { roundId })).bytes);
    expect(
      Object.values(zip.files)
        .filter(({ dir }) => !dir)
        .map(({ name }) => name),
    ).toEqual([
      '命名文件.docx',
      '证书/01 马示例护理创新工作室.pdf',
      '牌匾/01 马示例护理创新工作室.pdf',
      '牌匾/01 马示例护理创新工作室.svg',
    ]);
    await expect(paper('colleague', 'paper.certificate', { titleId })).rejects.toThrow('NOT_FOUND');
    await expect(paper('leader', 'paper.plaquePdf', { titleId })).rejects.toThrow('NOT_FOUND');
  });

  test('the dossier comes in parts that together are one archive of forms, materials, scores and minutes', async () => {
    type Part = { url: string; part: string; size: number; directory: string; files: number; next: unknown };
    const first = (await answered(officer, 'paper.dossier', { roundId })) as Part;
    expect([first.next, first.files]).toEqual([null, 6]);
    const body = Buffer.from(await (await fetch(first.url)).arrayBuffer());
    const directory = Buffer.from(first.directory, 'base64');
    const rest = { files: first.files, offset: first.size, size: directory.length, fetched: first.part };
    const { end } = (await answered(officer, 'paper.dossierEnd', rest)) as { end: string };
    const zip = await JSZip.loadAsync(Buffer.concat([body, directory, Buffer.from(end, 'base64')]), {
      checkCRC32: true,
    });
    expect(Object.keys(zip.files)).toEqual([
      '评分汇总.xlsx',
      '考察和会议记录.xlsx',
      '001 马示例护理创新工作室/申报表.pdf',
      '001 马示例护理创新工作室/材料/01 证明.png',
      '002 马示例护理创新工作室/申报表.pdf',
      '002 马示例护理创新工作室/材料/01 证明.png',
    ]);
    expect((await fetch(first.url)).status).toBe(404);
    await expect(answered('direct', 'paper.dossier', { roundId })).rejects.toThrow('NOT_FOUND');
  });

  test('a corrected certificate leaves the earlier one on record', async () => {
    const { rows } = await programme.done(officer, 'title.list', {});
    const [title] = rows;
    if (!title) throw new Error('no title');
    const next = await programme.done(officer, 'title.reissue', {
      id: title.id,
      version: title.version,
      reason: '单位更名',
      unitName: '示例总医院',
    });
    expect(next.issues.map(({ unitName }) => unitName)).toEqual(['示例医院', '示例总医院']);
    expect((await programme.done('', 'title.check', { code: title.code })).current).toBe(false);
    expect((await programme.done('', 'title.check', { code: next.code })).current).toBe(true);
  });

  test('the subsidy is paid once, after two different people have approved it, and accounted for', async () => {
    const { rows } = await programme.done(officer, 'title.list', {});
    const titleId = rows[0]?.id ?? '';
    const low = await programme.refused(officer, 'subsidy.propose', { titleId, amount: 999_999 });
    expect([low.code, low.clause]).toEqual(['RULES_NOT_MET', '二(四)']);
    const proposed = await programme.done(officer, 'subsidy.propose', {
      titleId,
      amount: 2_000_000,
    });
    const { id } = proposed;
    let seen = proposed.version;
    ({ version: seen } = await programme.done('industry', 'subsidy.approve', { id, version: seen }));
    expect((await programme.refused('industry', 'subsidy.approve', { id, version: seen })).code).toBe(
      'NOT_ALLOWED',
    );
    ({ version: seen } = await programme.done('industry2', 'subsidy.approve', { id, version: seen }));
    const pay = { id, version: seen, reference: '凭证001' };
    const paid = await Promise.all(
      ['industry', 'industry2'].map((who) => programme.call(who, 'subsidy.pay', pay)),
    );
    expect(paid.filter(({ ok }) => ok)).toHaveLength(1);
    const stored = await programme.done('leader', 'subsidy.get', { id });
    expect([stored.payments.length, stored.settlement.balance]).toEqual([1, 2_000_000]);
    const twice = await programme.refused(officer, 'subsidy.pay', { ...pay, version: stored.version });
    expect(twice.code).toBe('WRONG_STATE');
    const told = await programme.done('leader', 'message.list', {});
    expect(told.rows.find(({ kind }) => kind === 'subsidyPaid')?.link).toEqual({
      kind: 'subsidy',
      subsidyId: id,
    });
    const sheets = ['paper.payments', 'paper.settlement'] as const;
    const names = await Promise.all(sheets.map((name) => paper(officer, name, { roundId })));
    expect(names.map(({ name }) => name.slice(-11))).toEqual(['补助付款清单.xlsx', '费补助结算表.xlsx']);
    await expect(paper('leader', 'paper.settlement', { roundId })).rejects.toThrow('NOT_FOUND');
  });
  test('two proposals at once stay within the budget; a receipt is needed, and going below zero is flagged', async () => {
    const { rows } = await programme.done(officer, 'title.list', {});
    const titleId = rows[0]?.id ?? '';
    const view = await programme.done(officer, 'subsidy.ofRound', { roundId });
    expect([view.budget, view.proposed, view.paid]).toEqual([null, 2_000_000, 2_000_000]);
    const low = { roundId, version: view.version, budget: 1_999_999 };
    expect((await programme.refused(officer, 'subsidy.setBudget', low)).code).toBe('RULES_NOT_MET');
    await programme.done(officer, 'subsidy.setBudget', { ...low, budget: 2_000_000 });
    const stored = await programme.done('leader', 'subsidy.get', { id: titleId });
    const spending = {
      id: 'spending-1',
      day: '2020-09-26',
      amount: 2_500_000,
      kind: 'equipment',
      purpose: '购置示教模型',
      receipts: [],
      approvedBy: '示例审批人',
    };
    const target = { id: titleId, version: stored.version };
    const bare = await programme.refused('leader', 'spending.add', { ...target, spending });
    expect([bare.code, bare.field]).toEqual(['RULES_NOT_MET', 'receipts']);
    const receipt = await uploadFile(
      programme,
      'leader',
      { kind: 'subsidy', id: titleId },
      '发票.png',
      onePoint,
    );
    const full = { ...spending, receipts: [receipt] };
    const added = await programme.done('leader', 'spending.add', { ...target, spending: full });
    expect(added.settlement).toMatchObject({ spent: 2_500_000, balance: -500_000, overspent: true });
    const flagged = await programme.done(officer, 'message.list', {});
    expect(flagged.rows.find(({ kind }) => kind === 'subsidyOverspent')?.text).toContain('5,000 元');
    const again = { id: titleId, version: added.version, spending: full };
    expect((await programme.refused('leader', 'spending.add', again)).code).toBe('CONFLICT');
    const question = { id: titleId, version: added.version, spendingId: 'spending-1', text: '请补验收单。' };
    for (const who of ['leader', 'colleague']) {
      expect((await programme.call(who, 'spending.ask', question)).ok).toBe(false);
    }
    const asked = await programme.done('unit', 'spending.ask', question);
    expect(asked.settlement.unexplained).toEqual({ count: 1, amount: 2_500_000 });
    const answer = { ...question, version: asked.version, text: '验收单已补。' };
    expect((await programme.done('leader', 'spending.explain', answer)).settlement.unexplained.count).toBe(0);
  });
  test('a named studio is recommended further in a round of its own, and the outcome stands with its document', async () => {
    const copied = await programme.done(officer, 'round.copy', {
      fromId: roundId,
      year: 2020,
      nominatesTo: 'region',
    });
    expect([copied.nominatesTo, copied.title]).toEqual(['region', '2020年推荐自治区劳模创新工作室']);
    await programme.done(officer, 'round.change', {
      id: copied.id,
      version: copied.version,
      changes: { opensAt: '2020-09-20T00:00:00.000Z', cutoffAt: '2020-10-20T00:00:00.000Z' },
    });
    await programme.done(officer, 'round.publish', { id: copied.id, version: copied.version + 1 });
    const notNamed = await programme.refused('colleague', 'application.start', { roundId: copied.id });
    expect([notNamed.code, notNamed.clause]).toEqual(['RULES_NOT_MET', '二(一)']);
    const draft = await programme.done('leader', 'application.start', { roundId: copied.id });
    const { database } = programme;
    // The way of opinions is the same as of every round; here it has been gone.
    await database
      .collection('applications')
      .where({ _id: draft.id })
      .update({ state: { phase: 'review' }, phase: 'review', studioName: '马示例护理创新工作室' });
    const title = `title.${draft.id}`;
    const document = await uploadFile(
      programme,
      officer,
      { kind: 'title', id: title },
      '命名决定.png',
      onePoint,
    );
    const outcome = {
      kind: 'awarded' as const,
      number: '示例〔2020〕3号',
      issuer: '示例自治区总工会',
      day: '2020-09-25',
      documents: [document],
    };
    const target = { applicationId: draft.id, version: draft.version, outcome };
    expect((await programme.refused('leader', 'title.enterOutcome', target)).code).toBe('NOT_FOUND');
    const bare = { ...target, outcome: { ...outcome, documents: [] } };
    expect((await programme.refused(officer, 'title.enterOutcome', bare)).field).toBe('documents');
    await programme.done(officer, 'title.enterOutcome', target);
    const { rows } = await programme.done('leader', 'title.list', {});
    expect(rows.map(({ level, class: which }) => [level, which]).sort()).toEqual([
      ['industryUnion', 3],
      ['region', 2],
    ]);
    await programme.done('leader', 'upload.open', {
      owner: { kind: 'title', id: title },
      fileId: document.id,
    });
    expect((await programme.done('leader', 'application.get', { id: draft.id })).phase).toBe('named');
    await expect(paper('leader', 'paper.certificate', { titleId: title })).rejects.toThrow('WRONG_STATE');
    const twice = { ...target, version: draft.version + 1 };
    expect((await programme.refused(officer, 'title.enterOutcome', twice)).code).toBe('WRONG_STATE');
  });
});
