import { exportStudios } from '@domain/bring-in/export';
import { studioSheets } from '@domain/bring-in/sheets';
import { dayInShanghai } from '@domain/time/shanghai';
import { recordView } from '@platform/audit/record-view';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { delivered } from '../register/deliver-sheet';
import type { SheetFile } from '../register/register.views';
import { workbookOf } from '../register/sheet-file';
import { knownStudios } from './known-studios';

/** Every title that is kept, with members, assessments and payments, in the sheets of the import. */
export const exportStudioSheet = defineProcedure({
  name: 'studioSheet.export',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<SheetFile> => {
    const rows = exportStudios(await knownStudios());
    await recordView(call, { collection: 'people', id: call.role.unionId }, ['name', 'phone']);
    const content = await workbookOf(studioSheets, rows);
    return delivered(content, `工作室名单（${dayInShanghai(call.now)}）.xlsx`, 'xlsx');
  },
});

/** An empty workbook with the sheets of the import. */
export const studioSheetTemplate = defineProcedure({
  name: 'studioSheet.template',
  writes: false,
  input: v.strictObject({}),
  run: async (): Promise<SheetFile> =>
    delivered(
      await workbookOf(studioSheets, { studios: [], members: [], assessments: [], payments: [] }),
      '工作室名单模板.xlsx',
      'xlsx',
    ),
});
