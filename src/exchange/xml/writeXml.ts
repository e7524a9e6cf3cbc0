import { XMLBuilder } from 'fast-xml-parser'
import { ExchangeError } from '../draft.ts'
import { OWN_NAMESPACE, type XmlElement } from './element.ts'

/** Character data of XML 1.0 holds no other control characters and no half of a surrogate pair (XML 1.0, production 2). */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u

/** The document as text, indented. Throws an ExchangeError for a character that XML cannot hold. */
export function writeXml(root: XmlElement): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    format: true,
    suppressEmptyNode: true,
    // Escaped below: the builder leaves line ends in attributes as they are, and reading would make blanks of them.
    processEntities: false,
  })
  const declared = { ...root, attributes: { ...root.attributes, 'xmlns:arraigo': OWN_NAMESPACE } }
  const declaration = { '?xml': [{ '#text': '' }], ':@': { version: '1.0', encoding: 'UTF-8' } }
  return `${builder.build([declaration, node(declared)])}\n`
}

function node({ name, attributes, children, text }: XmlElement): Record<string, unknown> {
  const content = text === '' ? children.map(node) : [{ '#text': escaped(text) }]
  const entries = Object.entries(attributes)
  return {
    [name]: content,
    ...(entries.length > 0 && {
      ':@': Object.fromEntries(entries.map(([key, value]) => [key, escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')])),
    }),
  }
}

function escaped(text: string): string {
  const character = FORBIDDEN.exec(text)?.[0]
  if (character !== undefined) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    throw new ExchangeError(`XML no admite el carácter ${code}, que está en «${text.slice(0, 60)}»`, `XML cannot hold the character ${code}, which stands in “${text.slice(0, 60)}”`)
  }
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
}
