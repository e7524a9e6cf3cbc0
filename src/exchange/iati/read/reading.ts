import { type ExchangeNote, exchangeNote } from '../../draft.ts'
import type { XmlElement } from '../../xml/element.ts'

/** Reads an element and remembers what was asked for, so that everything else can be listed. */
export interface Reading {
  /** The first child of a name; null where there is none. Asking for it takes it over, not what is inside it. */
  child(parent: XmlElement, name: string): XmlElement | null
  children(parent: XmlElement, name: string): readonly XmlElement[]
  /** The value of an attribute; null where there is none. */
  attribute(element: XmlElement, name: string): string | null
  text(element: XmlElement): string
  /** Takes over an element, not what is inside it. */
  take(element: XmlElement): void
  /** Takes over an element with all that is in it. */
  whole(element: XmlElement): void
  /** Takes over attributes that have the value we write ourselves, and so hold nothing of their own. */
  same(element: XmlElement, values: Readonly<Record<string, string>>): void
  /** What nobody asked for under an element, the same paths counted together. */
  leftOver(element: XmlElement, where: string): readonly ExchangeNote[]
}

const LONGEST_SHOWN = 60

export function reading(): Reading {
  const takenElements = new Set<XmlElement>()
  const takenTexts = new Set<XmlElement>()
  const takenAttributes = new Map<XmlElement, Set<string>>()
  const takeAttribute = (element: XmlElement, name: string) => {
    const names = takenAttributes.get(element) ?? new Set()
    takenAttributes.set(element, names.add(name))
  }
  const whole = (element: XmlElement): void => {
    takenElements.add(element)
    takenTexts.add(element)
    for (const name of Object.keys(element.attributes)) takeAttribute(element, name)
    for (const child of element.children) whole(child)
  }
  const left = (element: XmlElement, path: string): (readonly [path: string, value: string])[] => [
    ...Object.entries(element.attributes).filter(([name]) => !takenAttributes.get(element)?.has(name)).map(([name, value]) => [`${path}/@${name}`, value] as const),
    ...(element.text.trim() === '' || takenTexts.has(element) ? [] : [[path, element.text.trim()] as const]),
    ...element.children.flatMap((child) => {
      const inside = `${path}/${child.name}`
      return takenElements.has(child) ? left(child, inside) : [[inside, shownText(child)] as const]
    }),
  ]
  return {
    child(parent, name) {
      const found = parent.children.find((each) => each.name === name) ?? null
      if (found) takenElements.add(found)
      return found
    },
    children(parent, name) {
      const found = parent.children.filter((each) => each.name === name)
      for (const each of found) takenElements.add(each)
      return found
    },
    attribute(element, name) {
      if (!Object.hasOwn(element.attributes, name)) return null
      takeAttribute(element, name)
      return element.attributes[name] ?? null
    },
    take: (element) => void takenElements.add(element),
    text(element) {
      takenTexts.add(element)
      return element.text
    },
    whole,
    same(element, values) {
      for (const [name, value] of Object.entries(values)) if (element.attributes[name] === value) takeAttribute(element, name)
    },
    leftOver: (element, where) => counted(left(element, where)),
  }
}

function counted(found: readonly (readonly [path: string, value: string])[]): ExchangeNote[] {
  const values = new Map<string, string[]>()
  for (const [path, value] of found) {
    const said = values.get(path)
    if (said) said.push(value)
    else values.set(path, [value])
  }
  return [...values].map(([path, [first = '', ...more]]) => {
    const shown = first.length > LONGEST_SHOWN ? `${first.slice(0, LONGEST_SHOWN)}…` : first
    const [es, en] = more.length === 0 ? ['', ''] : [` y ${more.length} más`, ` and ${more.length} more`]
    return exchangeNote(path, `no se tomó: «${shown}»${es}`, `not taken over: “${shown}”${en}`)
  })
}

/** The texts of an element, or its attributes where it has no text. */
function shownText(element: XmlElement): string {
  const texts = [element.text.trim(), ...element.children.map(shownText)].filter((text) => text !== '')
  return texts.length > 0 ? texts.join(' ') : Object.entries(element.attributes).map(([name, value]) => `${name}=${value}`).join(' ')
}
