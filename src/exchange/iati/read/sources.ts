import type { DraftProgramme } from '../../draft.ts'
import { decimalIn } from '../../text/decimalText.ts'
import { identifierOf, uniqueIdentifiers } from '../../text/identifier.ts'
import type { XmlElement } from '../../xml/element.ts'
import { nameIn, type TextContext } from './localized.ts'

export type Source = DraftProgramme['sources'][number]
export type PlacedSource = Source & { readonly position: number }
const VERIFICATIONS: readonly Source['verification'][] = ['seen-in-source', 'seen-in-transcription', 'derived']

export interface ReadSources {
  /** The id of a source; where the file names none, that of the file itself. */
  named(id: string | null): string
  /** All sources, the file itself only where something had no other. */
  list(): Source[]
}

/** What an activity is told by: documents, sources of our own, and the publisher of the file. */
export function readSources(
  activity: XmlElement,
  context: TextContext,
  given: { readonly isOwn: boolean; readonly identifier: string; readonly sources: readonly PlacedSource[] },
): ReadSources {
  const { read } = context
  const reporter = activity.children.find(({ name }) => name === 'reporting-org')
  let publisher = given.identifier
  if (reporter) {
    read.child(activity, 'reporting-org')
    publisher = nameIn(reporter, context) ?? read.attribute(reporter, 'ref') ?? publisher
    if (given.isOwn) read.whole(reporter)
  }
  const links = activity.children.filter(({ name }) => name === 'document-link')
  const unique = uniqueIdentifiers([...given.sources.map(({ id }) => id), ...links.map(({ attributes }) => attributes['arraigo:id'] ?? '')])
  const documents = read.children(activity, 'document-link').map((link, at) => readDocument(link, context, { publisher, unique, at }))
  // A file without an id of its own takes one that no document has.
  const own = unique('iati-file')
  let used = false
  return {
    named(id) {
      if (id !== null) return id
      used = true
      return own
    },
    list() {
      const known = [...documents, ...given.sources].toSorted((one, other) => one.position - other.position).map(({ position: _position, ...source }) => source)
      return used ? [...known, { id: own, publisher: publisher || 'IATI', title: `IATI ${given.identifier}`.trim(), year: null, url: null, verification: 'seen-in-source' }] : known
    },
  }
}

interface DocumentContext {
  readonly publisher: string
  readonly unique: (wanted: string) => string
  readonly at: number
}

function readDocument(link: XmlElement, context: TextContext, { publisher, unique, at }: DocumentContext): PlacedSource {
  const { read } = context
  const id = read.attribute(link, 'arraigo:id')
  const titleElement = read.child(link, 'title')
  const address = link.attributes['url'] ?? ''
  const url = URL.canParse(address) ? read.attribute(link, 'url') : null
  const title = (titleElement === null ? null : nameIn(titleElement, context)) ?? (address || `document ${at + 1}`)
  const own = read.child(link, 'arraigo:publisher')
  if (id !== null) {
    read.attribute(link, 'format')
    for (const each of link.children.filter(({ name }) => name === 'category')) read.whole(each)
  }
  return {
    id: id ?? unique(identifierOf(title, 'document').slice(0, 60).replace(/-+$/, '')),
    publisher: own === null ? publisher || 'IATI' : read.text(own),
    title,
    year: decimalIn(read.attribute(link, 'arraigo:year')) ?? yearOf(link, context),
    url,
    verification: VERIFICATIONS.find((one) => one === read.attribute(link, 'arraigo:verification')) ?? 'seen-in-transcription',
    position: decimalIn(read.attribute(link, 'arraigo:position')) ?? at,
  }
}

function yearOf(link: XmlElement, { read }: TextContext): number | null {
  const day = link.children.find(({ name }) => name === 'document-date')?.attributes['iso-date'] ?? ''
  if (!/^\d{4}-/.test(day)) return null
  read.child(link, 'document-date')
  return Number(day.slice(0, 4))
}

/** Sources that stand in our own elements, because they have no address. */
export function readOwnSources(programme: XmlElement, { read }: TextContext): PlacedSource[] {
  const inside = (parent: XmlElement, name: string) => {
    const found = read.child(parent, name)
    return found === null ? '' : read.text(found)
  }
  return read.children(programme, 'arraigo:source').map((each, at) => ({
    id: read.attribute(each, 'id') ?? `source-${at + 1}`,
    publisher: inside(each, 'arraigo:publisher'),
    title: inside(each, 'arraigo:title'),
    year: decimalIn(read.attribute(each, 'year')),
    url: null,
    verification: VERIFICATIONS.find((one) => one === read.attribute(each, 'verification')) ?? 'seen-in-transcription',
    position: decimalIn(read.attribute(each, 'position')) ?? at,
  }))
}
