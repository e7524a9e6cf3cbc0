import type { useTranslations } from 'use-intl'
import type { Classification } from '../../domain/classification/classification.ts'
import { type FormatLocale, type FormatUnit, formatBounds } from '../../domain/formatting/number.ts'

export interface BreakLabel {
  readonly text: string
  /** Where it stands along the ramp, 0 to 1: classes are drawn equally wide. */
  readonly at: number
}

/** How many letters fit side by side along the ramp; sets how many breaks are printed. */
const LETTERS_ALONG_RAMP = 40

/**
 * The bounds of the classes where they stand on the ramp, all that fit: first and last always. A class of reported
 * zeros carries its 0 in its middle, since it has no width.
 */
export function breakLabels(classification: Classification, unit: FormatUnit, locale: FormatLocale): readonly BreakLabel[] {
  const { classes, zeroClass } = classification
  if (classes.length === 0) return []
  const width = 1 / classes.length
  const bounds = boundTexts(classification, unit, locale).map((text, index) => ({ text, at: index * width }))
  const labels = zeroClass ? [{ text: bounds[0]?.text ?? '', at: width / 2 }, ...bounds.slice(2)] : bounds
  const last = labels.at(-1)
  const fitting = labels.slice(0, 1)
  let end = labels[0]?.text.length ?? 0
  for (const label of labels.slice(1, -1)) {
    const start = label.at * LETTERS_ALONG_RAMP - label.text.length / 2
    if (start < end + 1 || start + label.text.length + 1 > LETTERS_ALONG_RAMP - (last?.text.length ?? 0)) continue
    fitting.push(label)
    end = start + label.text.length
  }
  return last && labels.length > 1 ? [...fitting, last] : fitting
}

/** One class in words: `15 a 30 %`, `0 %, valor reportado`. */
export function classWords(
  classification: Classification,
  index: number,
  unit: FormatUnit,
  locale: FormatLocale,
  words: ReturnType<typeof useTranslations<'legend'>>,
): string {
  const texts = boundTexts(classification, unit, locale)
  const sign = unit === 'percent' ? '\u00a0%' : ''
  const each = classification.classes[index]
  if (classification.zeroClass && index === 0) return words('zero', { value: `0${sign}` })
  if (each && each.lower === each.upper) return `${texts[index + 1] ?? ''}${sign}`
  return words('span', { low: texts[index] ?? '', high: `${texts[index + 1] ?? ''}${sign}` })
}

/** The lower end of the first class and the upper bound of every class, without the sign of the unit. */
function boundTexts(classification: Classification, unit: FormatUnit, locale: FormatLocale): readonly string[] {
  const { classes } = classification
  const first = classes[0]
  return first ? formatBounds([first.lower, ...classes.map((each) => each.upper)], unit, locale) : []
}
