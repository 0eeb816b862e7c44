import { exportRegister } from '@domain/register/export';
import { registerSheets, type SheetKind, sheetNames } from '@domain/register/sheet';
import { dayInShanghai } from '@domain/time/shanghai';
import type { Cells } from '@domain/workbook/table';
import { recordView } from '@platform/audit/record-view';
import { defineProcedure } from '@platform/door/procedure';
import { everyone } from '@platform/register/read-register';
import { freshUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { delivered } from './deliver-sheet';
import type { SheetFile } from './register.views';
import { csvOf, workbookOf } from './sheet-file';

const format = v.picklist(['xlsx', 'csv']);
const kind = v.picklist(['unions', 'people']);

const written = async (
  rows: Readonly<Record<SheetKind, readonly Cells[]>>,
  ending: 'xlsx' | 'csv',
  sheet: SheetKind,
): Promise<Buffer> => (ending === 'xlsx' ? workbookOf(registerSheets, rows) : csvOf(sheet, rows[sheet]));

/** The register within the caller's reach, in the columns of the import: imported again it changes nothing. */
export const exportSheet = defineProcedure({
  name: 'sheet.export',
  writes: false,
  input: v.strictObject({ format, kind: v.optional(kind, 'unions') }),
  run: async (call, { format: ending, kind: sheet }): Promise<SheetFile> => {
    const [unions, people] = await Promise.all([freshUnions(), everyone()]);
    const rows = exportRegister([...unions.values()], people, call.role, call.now);
    await recordView(call, { collection: 'people', id: call.role.unionId }, ['name', 'phone']);
    const what = ending === 'xlsx' ? '工会与人员名册' : `${sheetNames[sheet]}名册`;
    return delivered(
      await written(rows, ending, sheet),
      `${what}（${dayInShanghai(call.now)}）.${ending}`,
      ending,
    );
  },
});

/** An empty workbook, or CSV file, with the columns of the import. */
export const sheetTemplate = defineProcedure({
  name: 'sheet.template',
  writes: false,
  input: v.strictObject({ format, kind: v.optional(kind, 'unions') }),
  run: async (_call, { format: ending, kind: sheet }): Promise<SheetFile> => {
    const content = await written({ unions: [], people: [] }, ending, sheet);
    return delivered(
      content,
      `名册模板${ending === 'csv' ? `（${sheetNames[sheet]}）` : ''}.${ending}`,
      ending,
    );
  },
});
