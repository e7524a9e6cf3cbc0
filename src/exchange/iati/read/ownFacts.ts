import type { CountryId } from '../../../catalog/level.ts'
import { PATHWAY_STAGES } from '../../../catalog/programme.ts'
import type { DraftProgramme } from '../../draft.ts'
import { decimalIn } from '../../text/decimalText.ts'
import type { XmlElement } from '../../xml/element.ts'
import { countryOfCode } from '../../countryCodes.ts'
import { localized, type TextContext } from './localized.ts'
import { type PlacedSource, readOwnSources } from './sources.ts'

export interface OwnFacts extends Pick<DraftProgramme, 'promisedPlaces' | 'partners' | 'allied' | 'cohorts' | 'contradictions' | 'notPublished'> {
  readonly source: string | null
  readonly countries: readonly CountryId[]
  readonly sources: readonly PlacedSource[]
}

/** What stands in our own elements at the end of an activity; nothing in a file of others. */
export function readOwnFacts(activity: XmlElement, context: TextContext): OwnFacts {
  const { read } = context
  const found = read.child(activity, 'arraigo:programme')
  if (!found) return { source: null, countries: [], sources: [], promisedPlaces: null, partners: [], allied: [], cohorts: [], contradictions: [], notPublished: [] }
  const references = (parent: XmlElement, name: string) => read.children(parent, name).flatMap((each) => read.attribute(each, 'ref') ?? [])
  return {
    source: read.attribute(found, 'source'),
    countries: read.children(found, 'arraigo:country').flatMap((each) => {
      const code = read.attribute(each, 'code')
      return countryOfCode(code ?? '') ?? []
    }),
    sources: readOwnSources(found, context),
    promisedPlaces: promisedIn(found, context),
    partners: read.children(found, 'arraigo:partner').map((each) => read.text(each)),
    allied: references(found, 'arraigo:allied'),
    cohorts: read.children(found, 'arraigo:cohort').map((each) => ({
      ...identifiedText(each, context, 'label'),
      steps: read.children(each, 'arraigo:step').flatMap((step) => {
        const stage = PATHWAY_STAGES.find((one) => one === read.attribute(step, 'stage'))
        const figure = read.attribute(step, 'figure')
        return stage && figure !== null ? [{ stage, figure }] : []
      }),
    })),
    contradictions: read.children(found, 'arraigo:contradiction').map((each) => ({
      ...identifiedText(each, context, 'text'),
      figures: references(each, 'arraigo:figure-ref'),
      sources: references(each, 'arraigo:source-ref'),
    })),
    notPublished: read.children(found, 'arraigo:not-published').map((each) => identifiedText(each, context, 'text')),
  }
}

function promisedIn(programme: XmlElement, { read }: TextContext): DraftProgramme['promisedPlaces'] {
  const found = read.child(programme, 'arraigo:promised-places')
  const count = found === null ? null : decimalIn(read.attribute(found, 'count'))
  const source = found === null ? null : read.attribute(found, 'source')
  return count === null || source === null ? null : { count, source }
}

function identifiedText<Name extends 'label' | 'text'>(element: XmlElement, context: TextContext, name: Name): { id: string } & Record<Name, { es: string; en: string }> {
  const text = localized(element, context, 'arraigo:text') ?? { es: '?', en: '?' }
  return { id: context.read.attribute(element, 'id') ?? '', [name]: text } as { id: string } & Record<Name, { es: string; en: string }>
}
