import type { LocalizedText } from '../../../catalog/indicator.ts'
import { element, type XmlElement } from '../../xml/element.ts'

/** A text in both languages as narratives. */
export function narratives({ es, en }: LocalizedText): XmlElement[] {
  return [element('narrative', { 'xml:lang': 'es' }, es), element('narrative', { 'xml:lang': 'en' }, en)]
}

/** A text in both languages inside an element of our own. */
export function ownText(name: string, { es, en }: LocalizedText, attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return element(name, attributes, [element('arraigo:text', { 'xml:lang': 'es' }, es), element('arraigo:text', { 'xml:lang': 'en' }, en)])
}
