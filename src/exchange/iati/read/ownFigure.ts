import { FIGURE_UNITS, QUALIFIERS } from '../../../catalog/programme.ts'
import type { DraftBudget, DraftTarget } from '../../draft.ts'
import { decimalIn } from '../../text/decimalText.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { FigureReader } from './figures.ts'
import { localized } from './localized.ts'

/** What our own element says of a figure; label, value, period and note are null where the standard's elements say them. */
export interface OwnFigure extends Pick<DraftTarget, 'denominator' | 'measuredBy' | 'milestones' | 'unit' | 'territoryId' | 'note'> {
  readonly list: 'budget' | 'targets' | 'results'
  readonly id: string | null
  readonly position: number | null
  readonly qualifier: DraftTarget['qualifier'] | null
  readonly source: string | null
  readonly label: DraftTarget['label'] | null
  readonly value: number | null
  readonly period: string | null
  readonly reached: DraftBudget['reached']
}

/** Null in a file of others. */
export function readOwnFigure(parent: XmlElement, { context, named }: FigureReader): OwnFigure | null {
  const { read } = context
  // The publication of the figure is told again by the list of documents.
  for (const link of parent.children) if (link.name === 'document-link' && link.attributes['arraigo:ref'] !== undefined) read.whole(link)
  const found = read.child(parent, 'arraigo:figure')
  if (!found) return null
  const list = read.attribute(found, 'list')
  const denominator = read.child(found, 'arraigo:denominator')
  const part = localized(denominator, context, 'arraigo:text')
  return {
    list: list === 'budget' || list === 'targets' ? list : 'results',
    id: read.attribute(found, 'id'),
    position: decimalIn(read.attribute(found, 'position')),
    qualifier: QUALIFIERS.find((one) => one === read.attribute(found, 'qualifier')) ?? null,
    unit: FIGURE_UNITS.find((one) => one === read.attribute(found, 'unit')) ?? null,
    territoryId: read.attribute(found, 'territory'),
    source: read.attribute(found, 'source'),
    value: decimalIn(read.attribute(found, 'value')),
    period: read.attribute(found, 'period'),
    reached: read.attribute(found, 'reached'),
    label: localized(read.child(found, 'arraigo:label'), context, 'arraigo:text'),
    note: localized(read.child(found, 'arraigo:note'), context, 'arraigo:text'),
    denominator: denominator === null || part === null ? null : { label: part, value: decimalIn(read.attribute(denominator, 'value')) },
    measuredBy: read.children(found, 'arraigo:measured-by').flatMap((each) => read.attribute(each, 'ref') ?? []),
    milestones: read.children(found, 'arraigo:milestone').flatMap((each) => {
      const [date, value] = [read.attribute(each, 'date'), decimalIn(read.attribute(each, 'value'))]
      const source = named(read.attribute(each, 'source'))
      return date === null || value === null ? [] : [{ date, value, source }]
    }),
  }
}
