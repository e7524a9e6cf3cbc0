import type { PlaceFigure, PlaceFile, PlaceReport } from '../../place/place-file.ts'
import type { BriefWords } from './briefWords.ts'
import { titleOf } from './figureRows.ts'

/** What this sheet asks for and nobody knows, by the kind of absence; what does not apply is not missing. */
export function unknownLine(file: PlaceFile, report: PlaceReport, words: BriefWords): string {
  const asked = [...report.figures, ...report.outcomes.map(({ figure }) => figure), ...report.people.map(({ figure }) => figure)]
  const missing = asked.filter(({ value, status }) => value === undefined && status !== 'not-applicable')
  const offers = report.services.map(({ offered }) => offered).filter(({ value, status }) => value === undefined && status !== 'not-applicable')
  const statuses = [...new Set([...missing, ...offers].map((figure) => words.absence(figure)))]
  const ofStatus = (figures: readonly PlaceFigure[], status: string) => figures.filter((figure) => words.absence(figure) === status)
  const groups = statuses.map((status) => {
    const count = ofStatus(offers, status).length
    const list = [...new Set(ofStatus(missing, status).map((figure) => titleOf(file, figure, words))), ...(count > 0 ? [words.brief('unknownOffer', { count })] : [])]
    return words.brief('unknownGroup', { status, list: list.join(', ') })
  })
  const bounded = report.gaps.unknown.length
  const gaps = bounded > 0 ? [words.brief('unknownServices', { count: bounded })] : []
  const all = [...groups, ...gaps]
  return all.length > 0 ? all.join(' ') : words.brief('unknownNone')
}
