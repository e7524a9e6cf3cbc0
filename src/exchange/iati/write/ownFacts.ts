import type { DraftProgramme } from '../../draft.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import { COUNTRY_CODES } from '../../countryCodes.ts'
import { ownText } from './narratives.ts'
import { ownSources } from './sources.ts'

/** What IATI has no element for, at the end of the activity (xsd:any, namespace ##other). */
export function ownFacts(programme: DraftProgramme): XmlElement {
  const { promisedPlaces, countries, partners, allied, cohorts, contradictions, notPublished } = programme
  return element('arraigo:programme', { source: programme.source }, [
    promisedPlaces === null ? null : element('arraigo:promised-places', { count: promisedPlaces.count, source: promisedPlaces.source }),
    ...countries.map((id) => element('arraigo:country', { code: COUNTRY_CODES[id] })),
    // No publication says what a partner does, and IATI demands a role.
    ...partners.map((name) => element('arraigo:partner', {}, name)),
    ...allied.map((ref) => element('arraigo:allied', { ref })),
    ...cohorts.map(({ id, label, steps }) => {
      const told = ownText('arraigo:cohort', label, { id })
      return { ...told, children: [...told.children, ...steps.map(({ stage, figure }) => element('arraigo:step', { stage, figure }))] }
    }),
    ...contradictions.map(({ id, text, figures, sources }) => {
      const told = ownText('arraigo:contradiction', text, { id })
      return { ...told, children: [...told.children, ...figures.map((ref) => element('arraigo:figure-ref', { ref })), ...sources.map((ref) => element('arraigo:source-ref', { ref }))] }
    }),
    ...notPublished.map(({ id, text }) => ownText('arraigo:not-published', text, { id })),
    ...ownSources(programme),
  ])
}
