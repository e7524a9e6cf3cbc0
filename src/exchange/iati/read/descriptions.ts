import type { LocalizedText } from '../../../catalog/indicator.ts'
import { PATHWAY_STAGES } from '../../../catalog/programme.ts'
import type { DraftProgramme } from '../../draft.ts'
import { uniqueIdentifiers } from '../../text/identifier.ts'
import type { XmlElement } from '../../xml/element.ts'
import { DESCRIPTION_TYPES } from '../codes.ts'
import { localized, type TextContext } from './localized.ts'

type Statements = Pick<DraftProgramme, 'outcomes' | 'outputs' | 'fields' | 'pathway'>

/** The general description, and all others as statements; the summary is null where there is no general one. */
export function readDescriptions(activity: XmlElement, context: TextContext, named: (id: string | null) => string): Statements & { readonly summary: LocalizedText | null } {
  const { read } = context
  const found: Statements = { outcomes: [], outputs: [], fields: [], pathway: [] }
  const unique = uniqueIdentifiers(activity.children.flatMap(({ name, attributes }) => (name === 'description' ? [attributes['arraigo:id'] ?? ''] : [])))
  let summary: LocalizedText | null = null
  for (const each of activity.children.filter(({ name }) => name === 'description')) {
    const list = each.attributes['arraigo:list'] ?? null
    const type = each.attributes['type'] ?? DESCRIPTION_TYPES.general
    const isSummary = list === null && type === DESCRIPTION_TYPES.general && summary === null
    // Target groups and whatever else stands there has no place in a programme: it is left over.
    if (!isSummary && list === null && type !== DESCRIPTION_TYPES.objectives) continue
    read.take(each)
    const text = localized(each, context)
    for (const name of ['type', 'arraigo:list']) read.attribute(each, name)
    if (text === null) continue
    if (isSummary) {
      summary = text
      continue
    }
    const ownId = read.attribute(each, 'arraigo:id')
    const source = named(read.attribute(each, 'arraigo:source'))
    const stage = PATHWAY_STAGES.find((one) => one === read.attribute(each, 'arraigo:stage'))
    if (list === 'pathway') {
      if (stage) found.pathway.push({ stage, text, source })
    } else {
      const target = list === 'outputs' || list === 'fields' ? list : 'outcomes'
      found[target].push({ id: ownId ?? unique('objective'), text, source })
    }
  }
  return { ...found, summary }
}
