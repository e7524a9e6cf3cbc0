import type { LocalizedText } from '../catalog/indicator.ts'
import type { DraftProgramme } from './draft.ts'

/** A programme of which a file told its name alone; the summary repeats it. */
export function emptyDraft(id: string, title: LocalizedText, source: string): DraftProgramme {
  return {
    id,
    kind: 'published',
    title,
    references: [],
    summary: title,
    countries: [],
    funders: [],
    implementers: [],
    partners: [],
    period: { start: null, end: null },
    status: null,
    source,
    promisedPlaces: null,
    places: [],
    services: [],
    fields: [],
    pathway: [],
    cohorts: [],
    outcomes: [],
    outputs: [],
    budget: [],
    targets: [],
    results: [],
    allied: [],
    notPublished: [],
    contradictions: [],
    sources: [],
  }
}
