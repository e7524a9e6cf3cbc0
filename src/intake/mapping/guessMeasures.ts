import { plainText } from '../../domain/search/plainText.ts'
import { ownMeasureId } from '../dataset/own-dataset.ts'
import type { ColumnFacts } from '../read/opened-file.ts'
import type { ColumnSample } from './columnKind.ts'
import { saysDenominator, saysNumerator } from './columnKind.ts'
import type { MeasureMapping } from './mapping.ts'

/**
 * Indicators made of columns of numbers. A column of what was reached beside one of those it is a share of gives a proportion, and
 * the whole gives a count; every other column stands for itself: whole numbers are counts, others figures as they are printed.
 */
export function guessMeasures(columns: readonly { readonly sample: ColumnSample; readonly facts: ColumnFacts | undefined }[]): readonly MeasureMapping[] {
  const taken = new Set<string>()
  const idOf = (name: string) => {
    const id = ownMeasureId(name, taken)
    taken.add(id)
    return id
  }
  const isCount = ({ sample }: (typeof columns)[number]) => sample.whole && !isRate(sample.name)
  const whole = columns.filter((column) => isCount(column) && saysDenominator(column.sample.name))
  const denominator = whole.length === 1 ? whole[0] : undefined
  const measures: MeasureMapping[] = []
  for (const column of columns) {
    const { sample, facts } = column
    const title = facts?.title?.trim() || sample.name
    const direction = facts?.severity === 1 ? 'lower-is-better' : facts?.severity === -1 ? 'higher-is-better' : 'neutral'
    if (denominator && column !== denominator && isCount(column) && saysNumerator(sample.name)) {
      measures.push({ id: idOf(sample.name), title: `${title} / ${denominator.facts?.title ?? denominator.sample.name}`, method: 'proportion', numerator: sample.name, denominator: denominator.sample.name, value: null, scale: 1, unit: 'percent', factor: 1, direction: 'higher-is-better', ofPeople: true })
    } else if (isCount(column) && !isRate(title)) {
      measures.push({ id: idOf(sample.name), title, method: 'count', numerator: sample.name, denominator: null, value: null, scale: 1, unit: 'persons', factor: 1, direction, ofPeople: true })
    } else {
      measures.push({ id: idOf(sample.name), title, method: 'as-published', numerator: null, denominator: null, value: sample.name, factor: 1, direction, ofPeople: false, ...unitOf(`${title} ${facts?.unit ?? ''}`, sample) })
    }
  }
  return measures
}

/** Whether a title says that its numbers are a rate, an index or an average and no count, even where all of them are whole. */
export function isRate(title: string): boolean {
  return /%|\b(?:tasa|rate|ratio|razon|indice|index|coeficiente|coefficient|promedio|average|mean|media|porcentaje|percent(?:age)?|proporcion|per capita|pib|gdp)\b|\b(?:por|per|x) (?:cada )?1[ .,]?0/.test(plain(title))
}

/** Lower case without accents, signs kept: a percent sign says more than any word. */
function plain(text: string): string {
  return text.includes('%') ? `% ${plainText(text)}` : plainText(text)
}

function unitOf(title: string, { largest }: ColumnSample): Pick<MeasureMapping, 'unit' | 'scale'> {
  const text = plain(title)
  if (/(?:por|per|x|cada) ?(?:100 ?000|100 ?mil|100k)\b/.test(text)) return { unit: 'per-100000', scale: 1 }
  if (/(?:por|per|x|cada) ?(?:1 ?000|mil)\b/.test(text)) return { unit: 'per-1000', scale: 1 }
  // Shares are kept from 0 to 1 whatever way they are written.
  if (/%|porcentaje|percent/.test(text)) return { unit: 'percent', scale: largest > 1.5 ? 0.01 : 1 }
  return { unit: 'number', scale: 1 }
}
