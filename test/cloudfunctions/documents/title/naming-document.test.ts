import JSZip from 'jszip';
import { renderNamingDocument } from '../../../../cloudfunctions/documents/title/naming-document';
import { titlePaper } from './title-paper';

it('the naming document is a Word file with the decision and every studio on its list', async () => {
  const bytes = await renderNamingDocument({
    issuer: titlePaper.issuer,
    documentNumber: '',
    year: 2020,
    programme: titlePaper.programme,
    addressee: '各直属工会：',
    date: titlePaper.date,
    titles: [titlePaper, { ...titlePaper, studioName: '丁样例教学创新工作室', number: '创字〔2020〕8号' }],
  });
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
  for (const words of [
    `关于命名2020年度${titlePaper.programme}的决定`,
    '决定命名下列 2 个工作室',
    '马示例护理创新工作室',
    '创字〔2020〕7号',
    '丁样例教学创新工作室',
    '创字〔2020〕8号',
    titlePaper.date,
  ]) {
    expect(text).toContain(words);
  }
  expect(xml).toContain('<w:tblHeader/>');
});
