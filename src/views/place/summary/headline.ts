import type { PlaceFigure, PlaceFile, PlaceReport } from '../../../place/place-file.ts'
import { topFigure } from '../figureWords.ts'
import type { PageWords } from '../pageWords.ts'

/** One or two sentences on how many are in need and how many were served; says of each side that is absent why it is. */
export function headline(file: PlaceFile, report: PlaceReport, words: PageWords): string {
  const { p } = words
  const need = topFigure(report, 'need')
  const served = topFigure(report, 'served')
  const persons = (figure: PlaceFigure | undefined) => (figure?.value === undefined ? null : words.inUnits(figure.value, 'persons'))
  const why = (figure: PlaceFigure | undefined) => {
    const word = words.absence(figure ?? { indicator: '', status: 'unpublished' })
    return word.charAt(0).toLocaleLowerCase(words.locale) + word.slice(1)
  }
  const period = words.period(need?.period ?? served?.period ?? file.period)
  const [inNeed, reached] = [persons(need), persons(served)]
  if (inNeed !== null && reached !== null) {
    if (need?.period !== served?.period && need?.period && served?.period) {
      return p('headline.differing', { need: inNeed, served: reached, needPeriod: words.period(need.period), servedPeriod: words.period(served.period) })
    }
    return p('headline.both', { period, need: inNeed, served: reached })
  }
  if (inNeed !== null) return p('headline.need', { period, need: inNeed, why: why(served) })
  if (reached !== null) return p('headline.served', { period, served: reached, why: why(need) })
  return p('headline.neither', { period, why: why(need), also: why(served) })
}
