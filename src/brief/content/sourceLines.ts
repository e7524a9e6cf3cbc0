import { noteIn } from '../../catalog/note.ts'
import { formatDate } from '../../domain/formatting/period.ts'
import type { PlaceFigure, PlaceFile, PlaceReport } from '../../place/place-file.ts'
import { indicatorOf } from '../../place/words.ts'
import type { BriefWords } from './briefWords.ts'

/** Figures whose numbers the brief prints. */
function printedFigures(report: PlaceReport): PlaceFigure[] {
  return askedFigures(report).filter(({ value }) => value !== undefined)
}

/** Figures the brief speaks of, with a number or with the word for its absence. */
export function askedFigures({ figures, gaps, outcomes, people, peers, services }: PlaceReport): PlaceFigure[] {
  const compared = peers.againstRest.kind === 'absent' ? [] : [peers.againstRest.other]
  return [
    ...figures,
    gaps.total,
    ...gaps.largest.flatMap(({ need, basis }) => [need, basis]),
    ...outcomes.map(({ figure }) => figure),
    ...people.map(({ figure }) => figure),
    ...services.map(({ offered }) => offered),
    ...compared,
  ]
}

/** Where the printed numbers come from: publications first, then the sets of data, each once. The map comes last. */
export function sourceLines(file: PlaceFile, report: PlaceReport, words: BriefWords): string[] {
  const printed = printedFigures(report)
  const others = report.people.flatMap(({ others: more }) => more.map(({ source }) => source))
  const keys = new Set([...printed.map(({ source }) => source), ...others].filter((key) => key !== undefined))
  const publications = [...keys].flatMap((key) => publication(file, key, words))
  const datasets = printed.map((figure) => indicatorOf(file, figure).dataset)
  const sets = [...new Map(datasets.map((each) => [each.id, each])).values()].map(({ title, updated, licence }) =>
    words.brief('dataset', { title: title[words.language], date: formatDate(updated, words.locale), licence }),
  )
  return [...publications, ...sets, words.brief('shapes', { credit: file.shapesCredit[words.language] })]
}

function publication(file: PlaceFile, key: string, words: BriefWords): string[] {
  const source = file.sources[key]
  if (!source) return []
  const values = { publisher: source.publisher, title: noteIn(source.title, words.language) }
  return [source.year === null ? words.brief('sourceUndated', values) : words.brief('source', { ...values, year: String(source.year) })]
}
