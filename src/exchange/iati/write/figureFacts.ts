import type { DraftFigure } from '../../draft.ts'
import { decimalText, percentOf, ratioOf } from '../../text/decimalText.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import type { PlacedFigure } from './figures.ts'
import { ownText } from './narratives.ts'

/**
 * What IATI does not say of a figure: which list of the programme it stands in, how exactly it was printed, what it is a part
 * of, its source. `shown` is the figure whose label is the title of the indicator; null in a budget, which has no title.
 */
export function figureFacts({ list, position, figure }: PlacedFigure, shown: DraftFigure | null): XmlElement {
  const { id, label, value, qualifier, unit, period, denominator, territoryId, source, note } = figure
  const sameLabel = shown !== null && shown.label.es === label.es && shown.label.en === label.en
  // Percentages are written with at most 15 digits; the few that lose by it keep their ratio here.
  const exact = unit === 'percent' && ratioOf(percentOf(value)) !== value ? value : null
  return element(
    'arraigo:figure',
    { list, id, position, qualifier, unit, territory: territoryId, source, value: exact === null ? null : decimalText(exact), period: shown === null ? period : null, reached: 'reached' in figure ? figure.reached : null },
    [
      sameLabel ? null : ownText('arraigo:label', label),
      denominator === null ? null : ownText('arraigo:denominator', denominator.label, denominator.value === null ? {} : { value: decimalText(denominator.value) }),
      shown !== null || note === null ? null : ownText('arraigo:note', note),
      ...('measuredBy' in figure ? figure.measuredBy.map((ref) => element('arraigo:measured-by', { ref })) : []),
      ...('milestones' in figure ? figure.milestones.map((one) => element('arraigo:milestone', { date: one.date, value: decimalText(one.value), source: one.source })) : []),
    ],
  )
}
