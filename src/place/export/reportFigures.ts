import { serviceGapLine } from '../words.ts'
import type { PlaceFigure, PlaceName, PlaceReport } from '../place-file.ts'
import type { ExportWords } from './exportWords.ts'

export type ReportSection = 'figures' | 'gaps' | 'services' | 'cascade' | 'outcomes' | 'trends' | 'people' | 'inside' | 'peers' | 'reform'

/** A figure of a report, with the section it stands in and the place it is of. */
export interface ReportFigure {
  readonly section: ReportSection
  readonly place: PlaceName
  readonly figure: PlaceFigure
  /** What the report says beside the figure, in words. */
  readonly remark?: string
}

/** All figures of a report in the order of the page, absent ones among them; each with its section and place. */
export function reportFigures(report: PlaceReport, words: ExportWords): readonly ReportFigure[] {
  const here = report.territory
  const of = (section: ReportSection, figures: readonly PlaceFigure[], place: PlaceName = here): ReportFigure[] =>
    figures.map((figure) => ({ section, place: figure.of ?? place, figure }))
  const { reform } = report
  return [
    ...of('figures', report.figures),
    ...gapFigures(report, words),
    ...report.services.flatMap((each) => serviceFigures(each, here, words)),
    ...of('cascade', report.cascade.steps.map(({ figure }) => figure)),
    ...of('outcomes', report.outcomes.map(({ figure }) => figure)),
    ...of('trends', report.trends.flatMap(({ points }) => points)),
    ...of('people', report.people.flatMap(({ figure, own, others }) => [...(own ? [own] : []), figure, ...others.map((other) => ({ ...bare(figure), ...other, status: 'reported' as const }))])),
    ...report.inside.flatMap(({ place, figures }) => of('inside', figures, place)),
    ...report.peers.places.flatMap(({ place, figures }) => of('peers', figures, place)),
    ...(reform ? [...of('reform', reform.todayFigures, reform.today), ...reform.former.flatMap(({ place, figures }) => of('reform', figures, place))] : []),
  ]
}

function gapFigures({ gaps, territory }: PlaceReport, words: ExportWords): ReportFigure[] {
  const total: ReportFigure = { section: 'gaps', place: territory, figure: gaps.total }
  const services = gaps.largest.flatMap((gap): ReportFigure[] => {
    // Bounds are no interval of chance: they are said in words beside the figure that gives them, never as its limits.
    const remark = serviceGapLine(gap, words.shared)
    return [
      { section: 'gaps', place: territory, figure: gap.basis, remark },
      { section: 'gaps', place: territory, figure: { ...gap.need, service: gap.need.service ?? gap.service } },
    ]
  })
  return [total, ...services]
}

function serviceFigures(each: PlaceReport['services'][number], place: PlaceName, { t, shared }: ExportWords): ReportFigure[] {
  const { service, offered, need, nearest, access } = each
  const remark = nearest ? t('nearest', { place: nearest.place.name, kilometres: shared.kilometres(nearest.kilometres) }) : undefined
  return [
    { section: 'services', place, figure: { ...offered, service: offered.service ?? service }, remark },
    ...[need, ...access].map((figure): ReportFigure => ({ section: 'services', place, figure: { ...figure, service: figure.service ?? service } })),
  ]
}

/** Which figure it is, without its number: another provider's has its own. */
function bare({ indicator, of, service }: PlaceFigure): Pick<PlaceFigure, 'indicator' | 'of' | 'service'> {
  return { indicator, of, service }
}
