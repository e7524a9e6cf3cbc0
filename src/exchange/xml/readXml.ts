import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { ExchangeError } from '../draft.ts'
import { OWN_NAMESPACE, type XmlElement } from './element.ts'

/** Far above any file of activities, far below what fills a phone. */
const MOST_CHARACTERS = 60_000_000
/** IATI needs eight levels. */
const DEEPEST = 64
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

type Node = Readonly<Record<string, unknown>>
type Prefixes = ReadonlyMap<string, string>

/**
 * The root of a document, prefixes resolved. Throws an ExchangeError for text that is no well-formed XML, is larger or deeper
 * than any file of activities, or has a DOCTYPE: entities are how small files become huge ones and read other files.
 */
export function readXml(text: string): XmlElement {
  if (text.length > MOST_CHARACTERS) throw new ExchangeError('El archivo es demasiado grande para leerlo', 'The file is too large to be read')
  const plain = text.replace(/^\ufeff/, '')
  if (/<!(DOCTYPE|ENTITY)/i.test(withoutHidden(plain))) {
    throw new ExchangeError('El archivo declara un DOCTYPE o entidades, y por seguridad no se lee', 'The file declares a DOCTYPE or entities and is not read, for safety')
  }
  const fault = XMLValidator.validate(plain)
  if (fault !== true) {
    const { line, msg } = fault.err
    throw new ExchangeError(`No es XML bien formado (línea ${line}: ${msg})`, `Not well-formed XML (line ${line}: ${msg})`)
  }
  const roots = parsed(plain).filter((each) => nameOf(each) !== '#text')
  const [root] = roots
  if (!root || roots.length > 1) throw new ExchangeError('No es un documento XML con una sola raíz', 'Not an XML document with one root')
  return resolved(root, new Map([['xml', XML_NAMESPACE]]))
}

/**
 * A text without comments and CDATA; one that never ends goes on to the end. By places, not by a pattern: a pattern looks for the end
 * anew from every beginning, which takes minutes in a text of a hundred thousand beginnings without any end.
 */
function withoutHidden(text: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const next = /<!--|<!\[CDATA\[/g
    next.lastIndex = at
    const begin = next.exec(text)
    if (!begin) return kept.join('') + text.slice(at)
    kept.push(text.slice(at, begin.index))
    const mark = begin[0] === '<!--' ? '-->' : ']]>'
    const end = text.indexOf(mark, begin.index + begin[0].length)
    if (end < 0) return kept.join('')
    at = end + mark.length
  }
}

function parsed(text: string): readonly Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    cdataPropName: '#cdata',
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEEPEST,
  })
  try {
    return parser.parse(text) as readonly Node[]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (/nested/i.test(why)) throw new ExchangeError(`Hay más de ${DEEPEST} elementos uno dentro de otro`, `More than ${DEEPEST} elements stand one inside the other`)
    throw new ExchangeError(`No se pudo leer el XML: ${why}`, `The XML could not be read: ${why}`)
  }
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '#text'
}

function resolved(node: Node, outer: Prefixes): XmlElement {
  const name = nameOf(node)
  const written = Object.entries((node[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [key, decoded(String(value))] as const)
  const prefixes = new Map(outer)
  for (const [key, value] of written) {
    if (key === 'xmlns') prefixes.set('', value)
    else if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), value)
  }
  const attributes = written.filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
  const nodes = (node[name] ?? []) as readonly Node[]
  const children = nodes.filter((each) => !nameOf(each).startsWith('#'))
  return {
    name: resolvedName(name, prefixes, true),
    // A default namespace is one of elements alone.
    attributes: Object.fromEntries(attributes.map(([key, value]) => [resolvedName(key, prefixes, false), value])),
    children: children.map((child) => resolved(child, prefixes)),
    text: children.length > 0 ? '' : nodes.map(textIn).join(''),
  }
}

function resolvedName(name: string, prefixes: Prefixes, isElement: boolean): string {
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name]
  const namespace = prefix === '' && !isElement ? '' : (prefixes.get(prefix) ?? prefix)
  if (namespace === '') return local
  if (namespace === XML_NAMESPACE) return `xml:${local}`
  return namespace === OWN_NAMESPACE ? `arraigo:${local}` : `{${namespace}}${local}`
}

function textIn(node: Node): string {
  const plain = (each: Node) => (each['#text'] ?? '') as string
  if (node['#cdata'] !== undefined) return (node['#cdata'] as readonly Node[]).map(plain).join('')
  return decoded(plain(node))
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hexadecimal: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) {
      const known = ENTITIES.get(name)
      if (known === undefined) throw new ExchangeError(`El XML usa la entidad ${whole}, que no declara`, `The XML uses the entity ${whole}, which it does not declare`)
      return known
    }
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    if (code === 0 || code > 0x10ffff) throw new ExchangeError(`El XML nombra un carácter que no existe: ${whole}`, `The XML names a character that does not exist: ${whole}`)
    return String.fromCodePoint(code)
  })
}
