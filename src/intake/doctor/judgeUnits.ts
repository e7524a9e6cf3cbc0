import { type Finding, finding, type Severity } from '../finding.ts'
import type { Fix } from '../mapping/fix.ts'
import type { ColumnUnit } from './columnUnit.ts'
import type { NumberSummary, Spot } from './numberWatch.ts'

/** Fewer numbers than these may look like anything by chance. */
const FEW = 10
/** Per 100,000: below this a single case in a town of ten thousand would stand out. */
const LOW_RATE = 20
/** Share of rows with figures copied to the last digit from which they are told. */
const COPIED = 0.02

/** What the numbers of a column as a whole say against what its title says they are. `measures` use the column. */
export function judgeUnits(column: string, unit: ColumnUnit | null, summary: NumberSummary, measures: readonly string[]): readonly Finding[] {
  const found: Finding[] = []
  const { numbers, smallest, largest, median, zeros, ones, whole } = summary
  const tell = (code: string, severity: Severity, spot: Spot | null, es: string, en: string, fix: Fix | null = null) => {
    const last = spot && spot.count > 1 ? { es: `; la última en la fila ${spot.last}`, en: `; the last in row ${spot.last}` } : { es: '', en: '' }
    found.push(finding(code, severity, { row: spot?.first ?? null, column, count: spot?.count ?? numbers, fix }, es + last.es, en + last.en))
  }
  if (numbers === 0) return found
  const isRate = unit !== null && unit.kind !== 'index' && unit.kind !== 'amount'
  if (isRate && summary.negative.count > 0) tell('negative-rate', 'error', summary.negative, `hay ${summary.negative.count} tasas negativas (mínimo ${round(smallest)})`, `${summary.negative.count} rates are negative (smallest ${round(smallest)})`)
  if (unit?.kind === 'gini' && summary.aboveOne.count > 0) {
    tell('gini-above-one', 'warning', summary.aboveOne, `un índice de Gini no pasa de 1: ${summary.aboveOne.count} celdas, máximo ${round(largest)}`, `a Gini index is never above 1: ${summary.aboveOne.count} cells, largest ${round(largest)}`)
  }
  if (unit?.kind === 'per') {
    if (summary.aboveBase.count > 0) tell('above-base', 'warning', summary.aboveBase, `tasa por ${unit.base} mayor que ${unit.base} en ${summary.aboveBase.count} celdas (máximo ${round(largest)}): no son personas distintas de esa población`, `rate per ${unit.base} above ${unit.base} in ${summary.aboveBase.count} cells (largest ${round(largest)}): these are no different persons of that population`)
    if (unit.base === 100_000 && numbers >= FEW && whole < numbers && largest < LOW_RATE && zeros < numbers / 10) {
      tell('low-rate', 'warning', null, `dice «por 100.000» y la mediana es ${round(median)} (máximo ${round(largest)}): casi seguro es una razón o un valor por persona`, `says “per 100,000” and its median is ${round(median)} (largest ${round(largest)}): almost surely a ratio or a figure a head`)
    }
  }
  if (unit && (unit.kind === 'per' || (unit.kind === 'rate' && largest > 1)) && numbers >= FEW && whole === numbers && zeros < numbers) {
    tell('whole-rate', 'warning', null, `las ${numbers} tasas son números enteros (de ${smallest} a ${largest}): parecen conteos y no tasas`, `all ${numbers} rates are whole numbers (${smallest} to ${largest}): they look like counts, not rates`, measures.length > 0 ? { kind: 'as-count', measures } : null)
  }
  if (unit?.kind === 'percent' || unit?.kind === 'ratio' || unit?.kind === 'rate') shares(unit.kind)
  if (numbers >= 2 * FEW && zeros > numbers / 2 && zeros < numbers) tell('mostly-zero', 'note', null, `${zeros} de ${numbers} valores son cero`, `${zeros} of ${numbers} values are zero`)
  if (summary.repeated.count >= 5 && summary.repeated.count >= numbers * COPIED) {
    tell('copied-figures', 'warning', summary.repeated, `${summary.repeated.count} filas repiten hasta el último decimal la cifra de otro lugar: pudo medirse para una zona mayor o imputarse`, `${summary.repeated.count} rows repeat the figure of another place to its last decimal: it may have been measured for a larger area, or imputed`)
  }
  return found

  function shares(kind: 'percent' | 'ratio' | 'rate'): void {
    const isRatio = summary.aboveOne.count <= numbers / 2
    if (isRatio && summary.aboveOne.count > 0) {
      tell('above-one', 'warning', summary.aboveOne, `${summary.aboveOne.count} de ${numbers} valores pasan de 1 y los demás no (máximo ${round(largest)}): ¿porcentajes entre proporciones?`, `${summary.aboveOne.count} of ${numbers} values are above 1 and the others are not (largest ${round(largest)}): percentages among ratios?`)
    } else if (isRatio && kind === 'percent' && numbers >= FEW && largest > 0) {
      tell('percent-as-ratio', 'note', null, `el título dice «%» y los valores van de ${round(smallest)} a ${round(largest)}: son proporciones de 0 a 1`, `the title says “%” and the values go from ${round(smallest)} to ${round(largest)}: they are ratios from 0 to 1`)
    } else if (!isRatio && kind === 'rate') {
      tell('rate-without-base', 'note', null, 'dice «tasa» y no dice por cuántos habitantes', 'says “rate” and does not say per how many')
    } else if (!isRatio && summary.aboveBase.count > 0) {
      tell('above-base', 'warning', summary.aboveBase, `hay ${summary.aboveBase.count} porcentajes mayores que 100 (máximo ${round(largest)})`, `${summary.aboveBase.count} percentages are above 100 (largest ${round(largest)})`)
    }
    if (kind === 'rate' && numbers >= FEW && largest === 1 && ones > 0 && whole === ones + zeros && ones < numbers / 10) {
      tell('capped', 'note', null, `el máximo es exactamente 1 (${ones} de ${numbers}): ¿se recortó?`, `the largest is exactly 1 (${ones} of ${numbers}): was it capped?`)
    }
  }
}

const round = (value: number) => Number(value.toPrecision(6))
