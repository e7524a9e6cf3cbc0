import type { DrawnIn } from '../../../src/ui/picture/pageAround.ts'

type Style = Readonly<Record<string, string>>
interface Drawn {
  readonly localName: string
  readonly nodeType: number
  readonly attributes?: readonly { readonly name: string; readonly value: string }[]
  readonly id?: string
  readonly nodeValue?: string
  readonly childNodes: readonly Drawn[]
  readonly style: Style
}

/** As much of an element of a page as a drawing is read from: attributes and computed style. */
export function drawn(localName: string, attributes: Readonly<Record<string, string>>, style: Style, children: readonly (Drawn | string)[] = []): Drawn {
  const childNodes = children.map((child) => (typeof child === 'string' ? { localName: '', nodeType: 3, nodeValue: child, childNodes: [], style: {} } : child))
  return { localName, nodeType: 1, id: attributes['id'] ?? '', attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })), childNodes, style }
}

export const asElement = (one: Drawn) => one as unknown as Element

/** The page around, in which other elements may be found by id. */
export function drawnPage(elsewhere: readonly Drawn[] = [], scale = 1): Pick<DrawnIn, 'styleOf' | 'measure' | 'elementOf' | 'scaleOf'> {
  return {
    styleOf: (element) => (property) => (element as unknown as Drawn).style[property] ?? '',
    measure: (text) => (text.startsWith('oklab') ? [10, 20, 30, 0.5] : null),
    elementOf: (id) => elsewhere.map(asElement).find((each) => each.id === id) ?? null,
    scaleOf: () => scale,
  }
}
