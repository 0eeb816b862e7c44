/** Formats by their place in `cellXfs` below. */
export const styles = {
  plain: 0,
  title: 1,
  note: 2,
  header: 3,
  text: 4,
  quotedText: 5,
  number: 6,
  money: 7,
  date: 8,
  sumLabel: 9,
  sum: 10,
  sumMoney: 11,
} as const;

const thin = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="FFBFC4CA"/></${side}>`,
);
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const bordered = 'borderId="1" applyBorder="1" applyAlignment="1"';

/** The part of the workbook that holds its formats. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00"/><numFmt numFmtId="166" formatCode="General"/></numFmts><fonts count="4"><font><sz val="10.5"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><sz val="9"/><color rgb="FF555555"/><name val="宋体"/></font><font><b/><sz val="10.5"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1F3F5"/></patternFill></fill></fills><borders count="2"><border/><border>${thin.join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="12"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf fontId="2" applyFont="1"/><xf fontId="3" fillId="2" applyFont="1" applyFill="1" ${bordered}><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1" ${bordered}>${wrapped}</xf><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" ${bordered}>${wrapped}</xf><xf numFmtId="166" applyNumberFormat="1" ${bordered}>${wrapped}</xf><xf numFmtId="165" applyNumberFormat="1" ${bordered}>${wrapped}</xf><xf numFmtId="164" applyNumberFormat="1" ${bordered}>${wrapped}</xf><xf fontId="3" applyFont="1" ${bordered}>${wrapped}</xf><xf numFmtId="166" fontId="3" applyFont="1" applyNumberFormat="1" ${bordered}>${wrapped}</xf><xf numFmtId="165" fontId="3" applyFont="1" applyNumberFormat="1" ${bordered}>${wrapped}</xf></cellXfs></styleSheet>`;
