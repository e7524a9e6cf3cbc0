import type { LocalizedText } from '../../catalog/indicator.ts'
import { type Finding, finding } from '../finding.ts'
import type { GatheredRows, UnusedRow } from '../gather/gatherer.ts'
import { NOT_SHOWN, shownText } from '../cells/shownText.ts'

/** Texts that are told one by one; the rest are counted. */
const MOST_TOLD = 6

const REASONS: Readonly<Record<UnusedRow['reason'], { readonly code: string; readonly say: (text: string) => LocalizedText; readonly more: (count: number) => LocalizedText }>> = {
  place: {
    code: 'unknown-place',
    say: (text) => ({ es: `lugar desconocido o ambiguo: «${text}»`, en: `unknown or ambiguous place: “${text}”` }),
    more: (count) => ({ es: `y ${count} textos más sin lugar conocido`, en: `and ${count} more texts without a known place` }),
  },
  period: {
    code: 'unknown-period',
    say: (text) => ({ es: `no es un período: «${text}»`, en: `not a period: “${text}”` }),
    more: (count) => ({ es: `y ${count} textos más que no son períodos`, en: `and ${count} more texts that are no periods` }),
  },
  service: group('servicio', 'service'),
  sex: group('sexo', 'sex'),
  age: group('edad', 'age'),
  route: group('vía de retorno', 'route of return'),
}

function group(es: string, en: string) {
  return {
    code: 'unknown-code',
    say: (text: string) => ({ es: `código de ${es} desconocido: «${text}»`, en: `unknown code of ${en}: “${text}”` }),
    more: (count: number) => ({ es: `y ${count} códigos más de ${es} desconocidos`, en: `and ${count} more unknown codes of ${en}` }),
  }
}

/**
 * What kept rows from being used: texts that name no known place, period or group, each with the first row and how many there are.
 * `mayShow` says whether a text may be quoted; one that looks like a person's is not.
 */
export function unusedFindings({ unused }: Pick<GatheredRows, 'unused'>, mayShow: (text: string) => boolean): readonly Finding[] {
  return Object.entries(REASONS).flatMap(([reason, { code, say, more }]) => {
    const entries = unused.filter((entry) => entry.reason === reason)
    const told = entries.slice(0, MOST_TOLD).map(({ text, column, firstRow, rows }) => {
      const { es, en } = text.trim() === '' ? EMPTY : say(mayShow(text) ? shownText(text) : NOT_SHOWN)
      return finding(code, 'error', { row: firstRow, column, count: rows }, es, en)
    })
    const rest = entries.slice(MOST_TOLD)
    const [first] = rest
    if (!first) return told
    const { es, en } = more(rest.length)
    return [...told, finding(code, 'error', { row: first.firstRow, column: first.column, count: rest.reduce((sum, { rows }) => sum + rows, 0) }, es, en)]
  })
}

const EMPTY: LocalizedText = { es: 'celda vacía: la fila no se puede usar', en: 'empty cell: the row cannot be used' }
