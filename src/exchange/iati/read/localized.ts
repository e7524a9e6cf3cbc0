import type { LocalizedText } from '../../../catalog/indicator.ts'
import { type ExchangeNote, exchangeNote } from '../../draft.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { Reading } from './reading.ts'

export interface TextContext {
  readonly read: Reading
  readonly notes: ExchangeNote[]
  /** `xml:lang` of the activity. */
  readonly language: string
  readonly where: string
}

/**
 * The text of an element in Spanish and English; null where it says nothing. A text in one of the two stands for both, one in
 * neither too, and a note says so. Other languages beside are left over. Files before 2.01 have the text in the element itself.
 */
export function localized(parent: XmlElement | null, context: TextContext, child = 'narrative'): LocalizedText | null {
  if (parent === null) return null
  const said = textsOf(parent, context, child)
  const es = said.get('es')
  const en = said.get('en')
  const [other] = said
  const one = es ?? en ?? other?.[1]
  if (!one) return null
  for (const each of new Set([es, en, one])) if (each) take(context.read, each, parent)
  if (!es || !en) {
    const code = es ? 'es' : en ? 'en' : (other?.[0] ?? '')
    const [spanish, english] = code === '' ? ['no dice su idioma', 'does not tell its language'] : [`solo está en el idioma «${code}»`, `stands in the language “${code}” alone`]
    context.notes.push(exchangeNote(`${context.where}/${parent.name}`, `${spanish}; ese texto figura en los dos`, `${english}; that text is shown for both`))
  }
  return { es: (es ?? one).text, en: (en ?? one).text }
}

/** The text of a name, which has no language: the Spanish one, else the first; null where there is none. */
export function nameIn(parent: XmlElement, context: TextContext): string | null {
  const said = textsOf(parent, context, 'narrative')
  const chosen = said.get('es') ?? [...said.values()][0]
  if (!chosen) return null
  take(context.read, chosen, parent)
  return chosen.text
}

/** The elements that hold a text, by language, the first of each. */
function textsOf(parent: XmlElement, { language }: TextContext, child: string): ReadonlyMap<string, XmlElement> {
  const elements = parent.children.filter((each) => each.name === child)
  const said = new Map<string, XmlElement>()
  for (const each of elements.length > 0 ? elements : [parent]) {
    const code = (each.attributes['xml:lang'] ?? language).toLowerCase().split('-')[0] ?? ''
    if (each.text.trim() !== '' && !said.has(code)) said.set(code, each)
  }
  return said
}

function take(read: Reading, element: XmlElement, parent: XmlElement): void {
  if (element !== parent) return read.whole(element)
  read.text(element)
  read.attribute(element, 'xml:lang')
}
