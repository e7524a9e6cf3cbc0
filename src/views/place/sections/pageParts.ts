import type { PageView } from '../pageView.ts'

export interface PagePart {
  readonly id: 'need' | 'gaps' | 'offer' | 'access' | 'points' | 'cascade' | 'outcomes' | 'trend' | 'standing' | 'people' | 'programmes' | 'inside' | 'reform' | 'unknown'
  readonly title: string
}

/** The sections this page has, in their order; a section about which the file holds nothing for such a place is left out. */
export function pageParts({ report, words: { p } }: PageView): readonly PagePart[] {
  const { services, cascade, outcomes, trends, people, inside, reform } = report
  return [
    { id: 'need', title: p('need.title') },
    { id: 'gaps', title: p('gaps.title') },
    ...(services.length > 0 ? [{ id: 'offer' as const, title: p('offer.title') }] : []),
    ...(services.some(({ access }) => access.length > 0) ? [{ id: 'access' as const, title: p('access.title') }] : []),
    { id: 'points', title: p('points.title') },
    ...(cascade.steps.length > 0 ? [{ id: 'cascade' as const, title: p('cascade.title') }] : []),
    ...(outcomes.length > 0 ? [{ id: 'outcomes' as const, title: p('outcomes.title') }] : []),
    ...(trends.length > 0 ? [{ id: 'trend' as const, title: p('trend.title') }] : []),
    { id: 'standing', title: p('standing.title') },
    ...(people.length > 0 ? [{ id: 'people' as const, title: p('people.title') }] : []),
    { id: 'programmes', title: p('programmes.title') },
    ...(inside.length > 0 ? [{ id: 'inside' as const, title: p('inside.title', { place: report.territory.name }) }] : []),
    ...(reform ? [{ id: 'reform' as const, title: p('reform.title') }] : []),
    { id: 'unknown', title: p('unknown.title') },
  ]
}
