export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const TOKEN = /<\?xml[^?]*\?>\s*|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const NAME = /^[A-Za-z_][\w-]*(:[A-Za-z_][\w-]*)?$/

/** A strict reader of XML without comments and document types. Throws an Error at the first thing that is not well formed. */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [top]
  let at = 0
  for (const token of text.matchAll(TOKEN)) {
    at = token.index + token[0].length
    const [, end, start, attributes = '', alone, words] = token
    const inside = open.at(-1) ?? top
    if (end !== undefined) {
      if (open.length === 1 || inside.name !== end) throw new Error(`</${end}> closes <${inside.name}>`)
      open.pop()
    } else if (start !== undefined) {
      const made: XmlElement = { name: named(start), attributes: attributesOf(attributes), children: [] }
      inside.children.push(made)
      if (alone !== '/') open.push(made)
    } else if (words !== undefined) {
      const read = unescaped(words)
      if (open.length === 1 && read.trim() !== '') throw new Error(`text outside: ${read}`)
      if (open.length > 1) inside.children.push(read)
    }
  }
  if (at !== text.length) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 40)}`)
  const [root, ...more] = top.children
  if (open.length !== 1 || typeof root !== 'object' || more.length > 0) throw new Error('not one whole element')
  return root
}

/** All elements of a name, at any depth. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  const own = element.name === name ? [element] : []
  return [...own, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, name)))]
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [named(name), unescaped(value)] as const)
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error(`an attribute stands twice: ${text}`)
  return Object.fromEntries(found)
}

function named(name: string): string {
  if (!NAME.test(name)) throw new Error(`no name: ${name}`)
  return name
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`unescaped: ${text}`)
  // oxlint-disable-next-line no-control-regex -- what XML 1.0 does not allow
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error('a character XML does not know')
  return text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')
}
