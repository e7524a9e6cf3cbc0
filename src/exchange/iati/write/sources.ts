import type { DraftProgramme } from '../../draft.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import { DOCUMENT_CATEGORIES } from '../codes.ts'

type Source = DraftProgramme['sources'][number]

/** Sources with an address as documents; `ownSources` has the others. Our own attribute keeps the place of each in the list. */
export function documents(programme: DraftProgramme): XmlElement[] {
  return programme.sources.flatMap((source, position) => {
    if (source.url === null) return []
    const { id, url, title, publisher, year, verification } = source
    return [
      element('document-link', { url, format: formatOf(url), 'arraigo:id': id, 'arraigo:position': position, 'arraigo:year': year, 'arraigo:verification': verification }, [
        element('title', {}, [element('narrative', {}, title)]),
        ...categoriesOf(programme, id).map((code) => element('category', { code })),
        element('arraigo:publisher', {}, publisher),
      ]),
    ]
  })
}

/** Sources without an address: a document of IATI must have one. */
export function ownSources({ sources }: DraftProgramme): XmlElement[] {
  return sources.flatMap(({ id, publisher, title, year, url, verification }, position) =>
    url === null
      ? [element('arraigo:source', { id, position, year, verification }, [element('arraigo:publisher', {}, publisher), element('arraigo:title', {}, title)])]
      : [],
  )
}

/** The publication of one figure, so that a reader of the results alone has it beside the number. */
export function figureDocument({ sources }: DraftProgramme, id: string): XmlElement | null {
  const source = sources.find((one): one is Source & { url: string } => one.id === id && one.url !== null)
  if (!source) return null
  return element('document-link', { url: source.url, format: formatOf(source.url), 'arraigo:ref': id }, [
    element('title', {}, [element('narrative', {}, source.title)]),
    element('category', { code: DOCUMENT_CATEGORIES.results }),
  ])
}

/** What a publication is about, from what is cited of it. */
function categoriesOf({ source, results, targets, budget }: DraftProgramme, id: string): string[] {
  const cites = (list: readonly { readonly source: string }[]) => list.some((one) => one.source === id)
  const codes = [
    ...(source === id ? [DOCUMENT_CATEGORIES.page] : []),
    ...(cites(results) || cites(targets) ? [DOCUMENT_CATEGORIES.results] : []),
    ...(cites(budget) ? [DOCUMENT_CATEGORIES.budget] : []),
  ]
  return codes.length > 0 ? codes : [DOCUMENT_CATEGORIES.objectives]
}

/** Media type (IANA) by the end of the address; all publications so far are pages or PDF. */
function formatOf(url: string): string {
  return /\.pdf($|[?#])/i.test(url) ? 'application/pdf' : 'text/html'
}
