import { type Finding, finding } from '../finding.ts'
import type { PlaceEntry } from '../gather/placeTexts.ts'
import type { Mapping } from '../mapping/mapping.ts'

/** Four digits behind SV: a municipality in the p-codes until 2024, or a district by its national number today. */
const FORMER_CODE = /^\s*SV-?\d{4}\s*$/i
/** Where the p-codes of OCHA and the codes of the Honduran office differ. */
const SANTA_BARBARA = /^\s*HN-?16\d{2}\s*$/i

/**
 * What was taken for granted because the file does not say it, and would be wrong in silence: the period of all rows, and codes that two
 * systems read differently where no name stands beside to settle it.
 */
export function assumptions({ place, period }: Pick<Mapping, 'place' | 'period'>, entries: readonly PlaceEntry[]): readonly Finding[] {
  const found: Finding[] = []
  if (period.column === null && period.fixed !== null) {
    found.push(finding('period-assumed', 'warning', {}, `ninguna columna da el período: todas las filas se toman por ${period.fixed}; corríjalo en «Las columnas» si no lo es`, `no column gives the period: all rows are taken for ${period.fixed}; correct it under “The columns” if they are not`))
  }
  if (place.name !== null || place.department !== null) return found
  const told = (code: string, pattern: RegExp, es: string, en: string) => {
    const meant = entries.filter(({ text, territory }) => territory !== null && pattern.test(text))
    const [first] = meant
    if (first) found.push(finding(code, 'warning', { row: first.firstRow, column: place.column, count: meant.length }, es, en))
  }
  told('former-codes', FORMER_CODE, 'códigos SV de cuatro cifras sin nombre al lado: se leen por el número nacional del distrito; si son los p-codes de antes de 2024, traiga la columna del nombre o del departamento', 'SV codes of four digits without a name beside: they are read by the national number of the district; if they are the p-codes from before 2024, bring the column of the name or the department')
  told('two-systems', SANTA_BARBARA, 'en Santa Bárbara los códigos de OCHA y del INE no coinciden, y ningún nombre al lado lo aclara: se leen como los de OCHA', 'in Santa Bárbara the codes of OCHA and INE disagree, and no name beside settles it: they are read as those of OCHA')
  return found
}
