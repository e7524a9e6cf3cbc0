import type { LocalizedText } from '../../../catalog/indicator.ts'
import type { DraftBudget, DraftFigure, DraftProgramme, DraftTarget } from '../../draft.ts'
import { decimalIn, ratioOf } from '../../text/decimalText.ts'
import { periodOfSpan } from '../../text/spanOfPeriod.ts'
import type { XmlElement } from '../../xml/element.ts'
import { MEASURES, RESULT_TYPE_OTHER } from '../codes.ts'
import { type OwnFigure, readOwnFigure } from './ownFigure.ts'
import { localized, type TextContext } from './localized.ts'

type Figures = Pick<DraftProgramme, 'budget' | 'targets' | 'results'>
type Listed = { readonly list: 'budget' | 'targets' | 'results'; readonly position: number; readonly figure: DraftFigure & Partial<Pick<DraftTarget, 'measuredBy' | 'milestones'> & Pick<DraftBudget, 'reached'>> }

/** Budgets and results as figures. A value that is no number of 0 or more, and money in other currencies, is left over. */
export function readFigures(activity: XmlElement, context: TextContext, named: (id: string | null) => string, territories: ReadonlyMap<string, string>): Figures {
  const reader: FigureReader = { context, named, territories, ids: new Set() }
  const found = [
    ...activity.children.filter(({ name }) => name === 'budget').flatMap((each) => readBudget(activity, each, reader)),
    ...context.read.children(activity, 'result').flatMap((each) => readResult(each, reader)),
  ]
  const of = (list: Listed['list']) => found.filter((one) => one.list === list).toSorted((one, other) => one.position - other.position).map(({ figure }) => figure)
  return {
    budget: of('budget').map((figure) => ({ ...figure, reached: figure.reached ?? null })),
    targets: of('targets').map((figure) => ({ ...figure, measuredBy: figure.measuredBy ?? [], milestones: figure.milestones ?? [] })),
    results: of('results'),
  }
}

export interface FigureReader {
  readonly context: TextContext
  readonly named: (id: string | null) => string
  readonly territories: ReadonlyMap<string, string>
  readonly ids: Set<string>
}

function readBudget(activity: XmlElement, budget: XmlElement, reader: FigureReader): Listed[] {
  const { read } = reader.context
  const inside = (name: string) => budget.children.find((each) => each.name === name)
  const value = inside('value')
  const amount = decimalIn(value?.text ?? null)
  const unit = (value?.attributes['currency'] ?? read.attribute(activity, 'default-currency') ?? '').toLowerCase()
  const [start, end] = [inside('period-start')?.attributes['iso-date'], inside('period-end')?.attributes['iso-date']]
  if (!value || amount === null || amount < 0 || (unit !== 'usd' && unit !== 'eur') || !start || !end) return []
  read.take(budget)
  for (const name of ['period-start', 'period-end', 'value']) {
    const found = read.child(budget, name)
    if (found) for (const attribute of ['iso-date', 'currency']) read.attribute(found, attribute)
  }
  read.text(value)
  read.same(value, { 'value-date': start })
  const own = readOwnFigure(budget, reader)
  const usual = { label: { es: 'Presupuesto', en: 'Budget' }, value: amount, unit, period: periodOfSpan(start, end), territoryId: null, note: null } as const
  return [listed(own, usual, 'budget', reader)]
}

function readResult(result: XmlElement, reader: FigureReader): Listed[] {
  const { read } = reader.context
  read.same(result, { type: RESULT_TYPE_OTHER })
  const titled = result.children.find(({ name }) => name === 'title')
  return read.children(result, 'indicator').flatMap((indicator) => {
    const title = indicator.children.find(({ name }) => name === 'title')
    // Our own results have the title of their one indicator, twice.
    if (titled && title && said(titled) === said(title)) {
      read.child(result, 'title')
      read.whole(titled)
    }
    const label = localized(read.child(indicator, 'title'), reader.context)
    const measure = indicator.attributes['measure'] ?? null
    if (measure === MEASURES.unit || measure === MEASURES.percentage) read.attribute(indicator, 'measure')
    const found = read.children(indicator, 'period').flatMap((period) => readPeriod(period, { label, measure }, reader))
    const measured = found.filter(({ list, plain }) => list === 'results' && plain).map(({ figure }) => figure.id)
    return found.map(({ plain: _plain, ...one }) => (one.list === 'targets' && one.figure.measuredBy === undefined ? { ...one, figure: { ...one.figure, measuredBy: measured } } : one))
  })
}

function said(element: XmlElement): string {
  return element.children.map(({ text }) => text).join('\u0000')
}

interface IndicatorFacts {
  readonly label: LocalizedText | null
  readonly measure: string | null
}

function readPeriod(period: XmlElement, { label, measure }: IndicatorFacts, reader: FigureReader): (Listed & { readonly plain: boolean })[] {
  const { read } = reader.context
  const day = (name: string) => {
    const found = read.child(period, name)
    return found === null ? '' : (read.attribute(found, 'iso-date') ?? '')
  }
  const [start, end] = [day('period-start'), day('period-end')]
  const span = read.attribute(period, 'arraigo:period') ?? periodOfSpan(start || '..', end || '..')
  return period.children.flatMap((each) => {
    const number = decimalIn(each.attributes['value'] ?? null)
    if ((each.name !== 'target' && each.name !== 'actual') || number === null || number < 0) return []
    read.take(each)
    read.attribute(each, 'value')
    const dimensions = read.children(each, 'dimension').map((one) => `${read.attribute(one, 'name') ?? '?'}: ${read.attribute(one, 'value') ?? '?'}`)
    const suffix = dimensions.length > 0 ? ` (${dimensions.join(', ')})` : ''
    const own = readOwnFigure(each, reader)
    const isShare = measure === MEASURES.percentage
    const usual = {
      label: { es: `${label?.es ?? '?'}${suffix}`, en: `${label?.en ?? '?'}${suffix}` },
      value: isShare ? ratioOf(number) : number,
      unit: isShare ? ('percent' as const) : null,
      period: span,
      territoryId: territoryIn(each, reader),
      note: localized(read.child(each, 'comment'), reader.context),
    }
    return [{ ...listed(own, usual, each.name === 'target' ? 'targets' : 'results', reader), plain: dimensions.length === 0 && own?.list !== 'budget' }]
  })
}

function territoryIn(counted: XmlElement, { context: { read }, territories }: FigureReader): string | null {
  const [first, ...more] = counted.children.filter(({ name }) => name === 'location')
  const territory = territories.get(first?.attributes['ref'] ?? '') ?? null
  // Several places together have no territory here; they are left over.
  if (!first || more.length > 0 || territory === null) return null
  read.whole(first)
  return territory
}

function listed(own: OwnFigure | null, usual: Omit<DraftFigure, 'id' | 'qualifier' | 'denominator' | 'source'>, list: Listed['list'], reader: FigureReader): Listed {
  const id = own?.id ?? freeId(usual.label.en, reader.ids)
  reader.ids.add(id)
  return {
    list: own?.list ?? list,
    position: own?.position ?? Number.MAX_SAFE_INTEGER,
    figure: {
      id,
      label: own?.label ?? usual.label,
      value: own?.value ?? usual.value,
      qualifier: own?.qualifier ?? 'exact',
      unit: own ? own.unit : usual.unit,
      period: own?.period ?? usual.period,
      denominator: own?.denominator ?? null,
      territoryId: own ? own.territoryId : usual.territoryId,
      source: reader.named(own?.source ?? null),
      note: own?.note ?? usual.note,
      ...(own?.list === 'targets' && { measuredBy: own.measuredBy, milestones: own.milestones }),
      ...(own?.list === 'budget' && { reached: own.reached }),
    },
  }
}

function freeId(label: string, ids: ReadonlySet<string>): string {
  const plain = label.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 48).replaceAll(/^-+|-+$/g, '') || 'figure'
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`
    if (!ids.has(id)) return id
  }
}
