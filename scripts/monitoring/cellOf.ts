import type { LocalizedText } from '../../src/catalog/indicator.ts'
import { judgeCount } from '../../src/intake/cells/countCell.ts'
import { shownText } from '../../src/intake/cells/shownText.ts'
import { NOT_APPLICABLE, NOT_REPORTED } from './plan.ts'

/** What a cell of people says. `fault` says in both languages why it says nothing. */
export type DeliveredCell =
  | { readonly kind: 'people'; readonly people: number }
  | { readonly kind: 'empty' | 'not-reported' | 'not-applicable' }
  | { readonly kind: 'fault'; readonly words: LocalizedText }

/** Reads a cell of people by the rules of the publication gate: whole numbers, NR or NA, and here also nothing yet. */
export function deliveredCell(text: string): DeliveredCell {
  if (text === '') return { kind: 'empty' }
  if (text === NOT_REPORTED) return { kind: 'not-reported' }
  if (text === NOT_APPLICABLE) return { kind: 'not-applicable' }
  if (text === 'NY') return { kind: 'fault', words: { es: 'NY no se usa aquí: deje vacío lo que aún no se sabe', en: 'NY is not used here: leave empty what is not known yet' } }
  const judged = judgeCount(text, shownText(text))
  return typeof judged === 'number' ? { kind: 'people', people: judged } : { kind: 'fault', words: judged.words }
}
