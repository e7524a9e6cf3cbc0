import fc from 'fast-check'
import { cellText, hostileText } from '../hostileText.ts'
import { archiveOf } from './archives.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const attribute = (text: string) => escaped(text).slice(0, 200)

const address = fc.oneof({ weight: 8, arbitrary: fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 9 })).map(([column, row]) => `${column}${row}`) }, { weight: 1, arbitrary: fc.constantFrom('A0', 'XFD1048576', 'XFE1', 'A1048577', 'ZZZZZZ9', 'A99999999999999999999', '1A', '', '-A1', 'A1:B2', 'a1', '$A$1', 'A4000000', 'AAA20000') }, { weight: 1, arbitrary: hostileText.map(attribute) })
const content = fc.oneof(
  { weight: 4, arbitrary: cellText.map((text) => `t="inlineStr"><is><t>${escaped(text)}</t></is>`) },
  { weight: 4, arbitrary: fc.constantFrom('><v>20</v>', '><v>1e999</v>', '><v>NaN</v>', '><v></v>', '><v>0x1F</v>', ' s="1"><v>45000</v>', ' s="1"><v>-1</v>', ' s="1"><v>1e300</v>', ' s="99"><v>5</v>', ' t="d"><v>2024-01-01</v>', ' t="d"><v>soon</v>', ' t="b"><v>1</v>', ' t="b"><v>x</v>', ' t="e"><v>#REF!</v>', ' t="str"><v>=1+1</v>', ' t="zz"><v>1</v>', '><f>HYPERLINK("https://example.org")</f><v>1</v>', '><f>cmd|\'/C calc\'!A0</f>') },
  { weight: 2, arbitrary: fc.constantFrom('0', '1', '99', '-1', '1.5', '', '__proto__', 'length').map((at) => ` t="s"><v>${at}</v>`) },
  { weight: 1, arbitrary: fc.constantFrom('', '><c r="B1">', '><v>1', ' ', `><is><t>${'a'.repeat(100_000)}</t></is>`, `t="inlineStr"><is>${'<r><t>x</t></r>'.repeat(3000)}</is>`) },
)
const soundCell = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 2, max: 9 }), cellText).map(([column, number, text]) => `<c r="${column}${number}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
const cell = fc.tuple(address, content).map(([at, rest]) => `<c r="${at}" ${rest.trimStart()}</c>`)
const row = fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) }, { weight: 1, arbitrary: fc.constantFrom('0', '-1', '1048577', '900000', 'x', '', '1e9') }), fc.array(fc.oneof({ weight: 6, arbitrary: soundCell }, { weight: 1, arbitrary: cell }), { maxLength: 5 })).map(([number, cells]) => `<row r="${number}">${cells.join('')}</row>`)
const SOUND = ['codigo', 'año', 'casos'].map((text, at) => `<c r="${'ABC'[at] ?? 'A'}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')
const sheet = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('', '', '', '', '<dimension ref="A1:C9"/>', '<dimension ref="A1:XFD1048576"/>', '<dimension ref="A1:ZZZZ99999999"/>', '<dimension ref="B"/>', '<dimension/>'), fc.boolean(), fc.array(row, { maxLength: 7 })).map(([dimension, sound, rows]) => `<worksheet>${dimension}<sheetData>${sound ? `<row r="1">${SOUND}</row>` : ''}${rows.join('')}</sheetData></worksheet>`) },
  { weight: 1, arbitrary: fc.constantFrom('', '<worksheet/>', '<worksheet><sheetData>', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', '<c '.repeat(60_000), '<row '.repeat(60_000), `<worksheet><sheetData>${'<row>'.repeat(50_000)}`, '<dimension '.repeat(30_000), '<a>'.repeat(30_000), `<worksheet><sheetData><row r="1">${'<c t="e'.repeat(30_000)}`, `<worksheet><sheetData>${Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('')}</sheetData></worksheet>`) },
  { weight: 1, arbitrary: hostileText },
)
const strings = fc.oneof({ weight: 4, arbitrary: fc.array(hostileText, { maxLength: 4 }).map((all) => `<sst count="${all.length}">${all.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`) }, { weight: 1, arbitrary: fc.constantFrom('', '<sst>', '<sst count="99999999"/>', `<sst>${'<si>'.repeat(20_000)}`, '<!ENTITY x "y"><sst/>') })
const STYLES = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
const styles = fc.constantFrom(STYLES, STYLES, STYLES, '<styleSheet/>', '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="999"/><xf/></cellXfs></styleSheet>', '', `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'[y]\\ '.repeat(5000)}"/></numFmts><cellXfs><xf numFmtId="200"/><xf numFmtId="200"/></cellXfs></styleSheet>`)
const relation = fc.oneof({ weight: 20, arbitrary: fc.constant('worksheets/sheet1.xml') }, { weight: 2, arbitrary: fc.constantFrom('../../etc/passwd', '/xl/worksheets/sheet1.xml', 'https://example.org/x.xml', 'file:///etc/passwd', '', 'xl/worksheets/sheet1.xml', 'worksheets/sheet9.xml', '__proto__') })

/** Workbooks whose parts, relations, addresses, numbers of styles and texts lead nowhere, far away or outside. */
export const workbooks: fc.Arbitrary<Uint8Array> = archiveOf(
  fc.tuple(sheet, fc.array(hostileText, { minLength: 1, maxLength: 3 }), strings, styles, relation, fc.constantFrom('', '', '', '', '', '', ' TargetMode="External"'), fc.nat(20)).map(([one, names, texts, looks, target, mode, without]) => {
    const parts: [string, string][] = [
      ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
      ['_rels/.rels', '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
      ['xl/workbook.xml', `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`],
      ['xl/_rels/workbook.xml.rels', `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"${mode}/>`).join('')}<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`],
      ['xl/worksheets/sheet1.xml', one],
      ['xl/sharedStrings.xml', texts],
      ['xl/styles.xml', looks],
    ]
    return parts.filter((_, at) => without > 3 || at !== 5 - without || at === 2).map(([name, text]): [string, Uint8Array] => [name, new TextEncoder().encode(text)])
  }),
)
