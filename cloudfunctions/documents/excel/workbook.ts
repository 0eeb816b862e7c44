import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Sheet } from './sheet';
import { headRows, sheetXml } from './sheet-xml';
import { stylesXml } from './styles';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;
const relations = (parts: readonly (readonly [kind: string, target: string])[]): string =>
  `${xml}<Relationships xmlns="${packaged}/relationships">${parts
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Headers stand on every printed page. */
const workbookXml = `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$${headRows}</definedName></definedNames></workbook>`;

/**
 * Writes a sheet as an Excel workbook, rows going into the archive as they are pulled: what is held in memory is
 * the compressed file alone.
 * @returns its bytes
 */
export const writeWorkbook = async (sheet: Sheet): Promise<Buffer> => {
  const archive = new yazl.ZipFile();
  const add = (path: string, content: string) => archive.addBuffer(Buffer.from(content), path);
  add('[Content_Types].xml', contentTypes);
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookXml);
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', stylesXml);
  const rows = Readable.from(sheetXml(sheet), { objectMode: false });
  const broken = new Promise<never>((_, reject) => {
    rows.once('error', reject);
    archive.once('error', reject);
  });
  archive.addReadStream(rows, 'xl/worksheets/sheet1.xml', { compressionLevel: 1 });
  archive.end();
  const gathered = (async () => {
    const parts: Buffer[] = [];
    for await (const part of archive.outputStream) parts.push(part as Buffer);
    return Buffer.concat(parts);
  })();
  return Promise.race([gathered, broken]);
};
