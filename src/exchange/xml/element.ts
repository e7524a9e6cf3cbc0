/** Namespace of what a standard has no element for; its names begin with `arraigo:` here, whatever prefix a file uses. */
export const OWN_NAMESPACE = 'urn:x-arraigo:programme:1'

/**
 * An element of XML. Names without a namespace stand as they are, `xml:lang` and names of our own namespace with their
 * prefix, all others as `{namespace}name`. Text beside child elements is not kept: no element here has both.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

type Attribute = string | number | null | undefined

/** An element; attributes without a value and children that are null are left out. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, content: string | readonly (XmlElement | null)[] = []): XmlElement {
  const told = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined)
  return {
    name,
    attributes: Object.fromEntries(told.map(([key, value]) => [key, String(value)])),
    children: typeof content === 'string' ? [] : content.filter((child) => child !== null),
    text: typeof content === 'string' ? content : '',
  }
}
