import fc from 'fast-check'
import { cellText, hostileText, repeatedText } from '../hostileText.ts'

const HEADS: readonly string[] = ['municipio', 'departamento', 'codigo', 'año', 'periodo', 'sexo', 'edad', 'servicio', 'casos', 'atendidas', 'necesidad', 'tasa', 'nombre', 'telefono', 'correo', 'latitud', 'longitud', '#adm2+code', '#affected', '']
const MARKS = [',', ';', '\t', '|', '\u0001', '::'] as const
const ENDS = ['\n', '\r\n', '\r', '\n\r', '\r\r\n', '\u2028', ''] as const

/** Encodes a text the way some program might have, whether or not its letters fit. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes: number[] = []
  if (encoding === 'latin-1') return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
  if (encoding.startsWith('utf-16')) {
    if (encoding.endsWith('mark')) bytes.push(...(encoding.includes('le') ? [0xff, 0xfe] : [0xfe, 0xff]))
    const whole = new Uint8Array(bytes.length + text.length * 2 + (encoding.includes('odd') ? 1 : 0))
    whole.set(bytes)
    for (let at = 0; at < text.length; at += 1) new DataView(whole.buffer).setUint16(bytes.length + at * 2, text.charCodeAt(at), encoding.includes('le'))
    return whole
  }
  const plain = new TextEncoder().encode(text)
  return encoding === 'utf-8 mark' ? Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]) : encoding === 'utf-8 broken' ? Uint8Array.from([...plain.subarray(0, plain.length >> 1), 0xc3, 0x28, 0xff, ...plain.subarray(plain.length >> 1)]) : plain
}

/** A cell between quotes as RFC 4180 has it, or as programs get it wrong. */
function quoted(cell: string, how: number): string {
  switch (how) {
    case 0:
      return `"${cell.replaceAll('"', '""')}"`
    case 1:
      return `"${cell}`
    case 2:
      return `${cell}"`
    case 3:
      return `"${cell}"x`
    case 4:
      return `"${cell.replaceAll('"', '\\"')}"`
    case 5:
      return `"line\nof ${cell.replaceAll('"', '""')}\r\n"`
    default:
      return cell
  }
}

const head = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...HEADS) }, { weight: 1, arbitrary: hostileText })
const cell = fc.tuple(cellText, fc.oneof({ weight: 9, arbitrary: fc.constant(9) }, { weight: 3, arbitrary: fc.nat(6) })).map(([text, how]) => quoted(text, how))
const row = fc.array(cell, { maxLength: 8 })

const table: fc.Arbitrary<string> = fc
  .record({ above: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('sep=;\n', '\n\n', 'Título\n\n', '#adm2+name,#affected\n', '\u0000', '\ufeff\ufeff') }), heads: fc.array(head, { minLength: 1, maxLength: 8 }), rows: fc.array(row, { maxLength: 25 }), mark: fc.constantFrom(...MARKS, ',', ',', ';'), end: fc.constantFrom(...ENDS, '\n', '\n', '\r\n') })
  .map(({ above, heads, rows, mark, end }) => above + [heads, ...rows].map((cells) => cells.join(mark)).join(end) + end)

/** Sound rows among which one cell is a single piece many times over. */
const longCell: fc.Arbitrary<string> = fc.tuple(repeatedText, fc.constantFrom('municipio,año,casos', 'nombre;periodo;valor', 'codigo,casos'), fc.nat(2), fc.boolean()).map(([text, heads, at, between]) => {
  const mark = heads.includes(';') ? ';' : ','
  const good = ['Danlí', '2025', '20']
  const bad = good.map((value, place) => (place === at ? (between ? quoted(text, 0) : text) : value))
  return [heads, good.join(mark), bad.join(mark), good.join(mark)].join('\n')
})

/** Very many rows of next to nothing, very many columns, and one letter alone. */
const shapes: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('1\n', '\n', ',\n', '"\n', ';;\n', '\r', 'a\n', '""\n', '2025\n', ' \n', '#\n'), fc.constantFrom(1, 3, 300, 30_000, 140_000), fc.constantFrom('', 'casos\n', 'a,b\n', ','.repeat(500) + '\n', Array.from({ length: 300 }, (_, at) => `c${at}`).join(',') + '\n'))
  .map(([piece, times, above]) => above + piece.repeat(times))

/** Texts of every delimiter, quoting, line end and encoding. */
export const delimitedTexts: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: table }, { weight: 1, arbitrary: longCell }, { weight: 1, arbitrary: shapes }, { weight: 1, arbitrary: hostileText }),
    fc.oneof({ weight: 5, arbitrary: fc.constant('utf-8') }, { weight: 4, arbitrary: fc.constantFrom('utf-8 mark', 'utf-8 broken', 'latin-1', 'utf-16le mark', 'utf-16be mark', 'utf-16le', 'utf-16be odd') }),
  )
  .map(([text, encoding]) => encoded(text, encoding))
