import { levelOfDepth } from '../catalog/level.ts'
import { formatDate, formatPeriod } from '../domain/formatting/period.ts'
import { countryOf } from '../place/countryOf.ts'
import type { PlaceFigure, PlaceFile, PlaceReport } from '../place/place-file.ts'
import { differenceSentence, gapCautions, serviceGapLine, totalGapSentence } from '../place/words.ts'
import { placeReport } from '../place/placeReport.ts'
import type { BriefInput } from './briefInput.ts'
import { BRIEF_LIMITS, type BriefLimits } from './content/briefLimits.ts'
import { type BriefWords, briefWords } from './content/briefWords.ts'
import { type FigureRow, figureRows, outcomeRows } from './content/figureRows.ts'
import { type LimitedList, limited } from './content/limitedList.ts'
import { type PeopleLine, peopleLines } from './content/peopleLines.ts'
import { type ServiceLines, serviceLines } from './content/serviceLines.ts'
import { askedFigures, sourceLines } from './content/sourceLines.ts'
import { unknownLine } from './content/unknownLine.ts'

/** What stands on the page, in the words of one language; nothing of how it looks. */
export interface BriefContent {
  readonly language: 'es' | 'en'
  readonly title: string
  readonly subject: string
  readonly place: string
  readonly kind: string
  /** What the place lies in, near to far; empty for a country. */
  readonly around: string
  readonly dated: string
  /** Null where nothing synthetic is spoken of. A suppressed cell of a demonstration is a demonstration too. */
  readonly synthetic: { readonly lead: string; readonly text: string } | null
  readonly gap: BriefSection & { readonly total: string; readonly services: LimitedList<string>; readonly cautions: readonly string[] }
  readonly figures: BriefSection & { readonly rows: readonly FigureRow[]; readonly comparison: string }
  readonly outcomes: BriefSection & { readonly rows: LimitedList<FigureRow>; readonly none: string }
  /** Heads of the columns of both tables. */
  readonly columns: Readonly<Record<'figure' | 'outcome' | 'value' | 'interval' | 'counts' | 'period' | 'position', string>>
  readonly services: BriefSection & ServiceLines
  readonly people: BriefSection & { readonly lines: LimitedList<PeopleLine> }
  readonly sources: BriefSection & { readonly lines: LimitedList<string> }
  readonly unknown: BriefSection & { readonly line: string }
  readonly map: { readonly alternative: string; readonly seat: string; readonly note: string | null; readonly points: (count: number) => string; readonly scale: (kilometres: number) => string }
  readonly link: { readonly lead: string; readonly address: string; readonly qr: string } | null
}

export interface BriefSection {
  readonly heading: string
  /** What kind of figures stand in the section; null where nothing is published, or of both kinds (each row then says its own). */
  readonly kind: { readonly word: string; readonly isSynthetic: boolean } | null
}

/**
 * The content of one page about one place, lists no longer than `limits`. The words and numbers are those of the page of
 * the place. Throws an Error where the file does not hold the place.
 */
export function briefContent(input: BriefInput, limits: BriefLimits = BRIEF_LIMITS[0] as BriefLimits): BriefContent {
  const { file, language, release, link } = input
  const words = briefWords(language)
  const report = placeReport(file, input.id)
  const { territory, gaps } = report
  const kind = words.brief(`kind.${levelOfDepth(territory.level)}`)
  const period = formatPeriod(file.period, words.locale)
  const section = (heading: 'gap' | 'figures' | 'outcomes' | 'services' | 'people', figures: readonly PlaceFigure[]): BriefSection => ({
    heading: words.brief(heading),
    kind: kindOf(file, figures, words),
  })
  const outcomes = report.outcomes.map(({ figure }) => figure)
  return {
    language,
    title: words.brief('title', { place: territory.name, kind }),
    subject: words.brief('subject', { place: territory.name, period }),
    place: territory.name,
    kind,
    around: territory.parents.map(({ name }) => name).join(', '),
    dated: words.brief('dated', { period, date: formatDate(release.date, words.locale), release: release.id }),
    synthetic: askedFigures(report).some((figure) => figure.status !== 'unpublished' && isSynthetic(file, figure)) ? { lead: words.brief('syntheticLead'), text: words.brief('syntheticText') } : null,
    gap: {
      ...section('gap', [gaps.total, ...gaps.largest.map(({ basis }) => basis)]),
      total: totalGapSentence(report, words),
      services: limited(gaps.largest.map((gap) => serviceGapLine(gap, words)), limits.gaps, words),
      cautions: gapCautions(report, words),
    },
    figures: { ...section('figures', report.figures), rows: figureRows(file, report, words), comparison: comparison(file, report, words) },
    outcomes: { ...section('outcomes', outcomes), rows: limited(outcomeRows(file, report, words), limits.outcomes, words), none: words.brief('outcomesNone') },
    columns: columnHeads(words),
    services: { ...section('services', report.services.map(({ offered }) => offered)), ...serviceLines(report, words, limits.away) },
    people: { ...section('people', report.people.map(({ figure }) => figure)), lines: limited(peopleLines(file, report, words, limits.providers), limits.people, words) },
    sources: { heading: words.brief('sources'), kind: null, lines: limited(sourceLines(file, report, words), limits.sources, words) },
    unknown: { heading: words.brief('unknown'), kind: null, line: unknownLine(file, report, words) },
    map: mapWords(file, report, words),
    link: link === null ? null : { lead: words.brief('link'), address: link, qr: words.brief('qr', { link }) },
  }
}

function columnHeads({ brief }: BriefWords): BriefContent['columns'] {
  return {
    figure: brief('column.figure'),
    outcome: brief('column.outcome'),
    value: brief('column.value'),
    interval: brief('column.interval'),
    counts: brief('column.counts'),
    period: brief('column.period'),
    position: brief('column.position'),
  }
}

function mapWords(file: PlaceFile, { territory }: PlaceReport, words: BriefWords): BriefContent['map'] {
  const [around] = territory.parents
  return {
    alternative: around ? words.brief('map', { place: territory.name, around: around.name }) : words.brief('mapAlone', { place: territory.name }),
    seat: words.brief('mapSeat'),
    note: file.shapesKind === 'schematic' ? words.brief('mapSchematic') : null,
    points: (count) => words.brief('mapPoints', { count }),
    scale: (kilometres) => words.t('common.kilometres', { value: words.count(kilometres) }),
  }
}

/** Coverage against the rest of the country, in one sentence. */
function comparison(file: PlaceFile, { territory, peers }: PlaceReport, words: BriefWords): string {
  const indicator = file.indicators.coverage
  if (!indicator) return words.t('common.difference.absent')
  const isCountry = territory.level === 0
  const country = countryOf(territory)
  const other = isCountry ? words.t('common.difference.otherCountries') : words.t('common.difference.rest', { country })
  return words.brief('comparison', { indicator: indicator.title[words.language], sentence: differenceSentence(peers.againstRest, other, indicator, words) })
}

function kindOf(file: PlaceFile, figures: readonly PlaceFigure[], words: BriefWords): BriefSection['kind'] {
  const kinds = new Set(figures.filter(({ status }) => status !== 'unpublished').map((figure) => isSynthetic(file, figure)))
  if (kinds.size !== 1) return null
  return { word: words.t(kinds.has(true) ? 'common.synthetic' : 'common.published'), isSynthetic: kinds.has(true) }
}

function isSynthetic(file: PlaceFile, { indicator }: PlaceFigure): boolean {
  return file.indicators[indicator]?.kind === 'synthetic'
}
