import { rateUnitOf } from '../cells/rateCell.ts'
import { plainText } from '../../domain/search/plainText.ts'
import type { ColumnFacts } from '../read/opened-file.ts'

/** What the title of a column says that its numbers are. `base` is the most a rate can be: 100000 for "per 100,000". */
export type ColumnUnit =
  | { readonly kind: 'per'; readonly base: number }
  /** Says "%": from 0 to 1 or from 0 to 100. */
  | { readonly kind: 'percent' }
  | { readonly kind: 'gini' }
  | { readonly kind: 'ratio' }
  /** "Rate" without saying of how many. */
  | { readonly kind: 'rate' }
  | { readonly kind: 'index' }
  /** Money, averages, amounts a head: no upper limit is known. */
  | { readonly kind: 'amount' }

/** The unit of a column by its title, unit and name in Spanish or English; null where none is said. */
export function columnUnit(name: string, facts: ColumnFacts | undefined): ColumnUnit | null {
  const said = [facts?.unit ?? '', facts?.title ?? '', name].join(' ')
  const text = plainText(said)
  if (/\bgini\b/.test(text)) return { kind: 'gini' }
  const per = rateUnitOf(said.replaceAll(/(\d)[.,\u00A0\u202F ](?=\d{3}\b)/gu, '$1'), '')
  if (per?.name.startsWith('per-') && per.base > 100) return { kind: 'per', base: per.base }
  const isShare = said.includes('%') || /\b(?:porcentajes?|percent(?:ages?)?|pct)/.test(text)
  // The share of a product or a growth knows no limit; an average share does.
  if (isShare && !/\b(?:pib|gdp|crecimiento|growth|variacion|change)\b/.test(text)) return { kind: 'percent' }
  if (/\bper capita\b|\bpor (?:persona|habitante)\b|quetzales|lempiras|\busd?\b|dolares|dollars|\bus\b|\bpromedio\b|\baverage\b|\bpib\b|\bgdp\b/.test(text)) return { kind: 'amount' }
  if (isShare) return { kind: 'amount' }
  if (per?.name === 'per-100') return { kind: 'percent' }
  if (/\b(?:proporcion(?:es)?|proportions?|ratios?|shares?)\b/.test(text)) return { kind: 'ratio' }
  if (/\b(?:tasas?|rates?)\b/.test(text)) return { kind: 'rate' }
  return /\b(?:indice|index|coeficiente|coefficient)\b/.test(text) ? { kind: 'index' } : null
}
