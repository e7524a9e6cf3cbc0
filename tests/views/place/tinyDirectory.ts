import type { DirectoryPlace } from '../../../src/views/place/DirectoryStatic.tsx'
import { renderDirectory } from '../../../src/views/place/renderStatic.tsx'

const place = (id: string, name: string, inside: readonly DirectoryPlace[] = []): DirectoryPlace => ({ id, name, inside })

export const COUNTRIES: readonly DirectoryPlace[] = [
  place('HND', 'Honduras', [
    place('HN07', 'El Paraíso', [place('HN0703', 'Danlí'), place('HN0704', 'El Paraíso')]),
    place('HN08', 'Francisco Morazán', [place('HN0801', 'Distrito Central')]),
  ]),
  place('SLV', 'El Salvador', [place('SV01', 'Ahuachapán', [place('SV01001', 'Ahuachapán Norte', [place('SV0101', 'Atiquizaya'), place('SV0102', 'El Refugio')])])]),
]

/** An element of the static list, with as much of a browser's element as its search asks for. */
export class TinyElement {
  readonly children: TinyElement[] = []
  readonly listeners = new Map<string, () => void>()
  readonly tag: string
  readonly attributes: Map<string, string>
  readonly parentElement: TinyElement | null
  textContent = ''
  value = ''

  constructor(tag: string, attributes: Map<string, string>, parent: TinyElement | null) {
    this.tag = tag
    this.attributes = attributes
    this.parentElement = parent
    parent?.children.push(this)
  }

  get hidden(): boolean {
    return this.attributes.has('hidden')
  }

  set hidden(hidden: boolean) {
    if (hidden) this.attributes.set('hidden', '')
    else this.attributes.delete('hidden')
  }

  get dataset(): Record<string, string> {
    return Object.fromEntries([...this.attributes].flatMap(([name, value]) => (name.startsWith('data-') ? [[name.slice(5), value]] : [])))
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }

  addEventListener(event: string, listener: () => void): void {
    this.listeners.set(event, listener)
  }

  /** Knows `tag`, `[name]`, `[name="value"]` and `:not(…)` of those. Throws an Error on any other selector. */
  matches(selector: string): boolean {
    const parts = /^([a-z]*)((?:\[[^\]]+\])*)(?::not\((.+)\))?$/.exec(selector)
    if (!parts) throw new Error(`unknown selector: ${selector}`)
    const [, tag = '', attributes = '', not] = parts
    if (tag !== '' && tag !== this.tag) return false
    if (not !== undefined && this.matches(not)) return false
    return [...attributes.matchAll(/\[([a-z-]+)(?:="([^"]*)")?\]/g)].every(([, name = '', value]) => this.attributes.has(name) && (value === undefined || this.attributes.get(name) === value))
  }

  closest(selector: string): TinyElement | null {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null)
  }

  querySelectorAll(selector: string): TinyElement[] {
    return this.children.flatMap((child) => [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)])
  }

  querySelector(selector: string): TinyElement | null {
    return this.querySelectorAll(selector)[0] ?? null
  }

  /** Whether it and all around it are shown. */
  isSeen(): boolean {
    return !this.hidden && (this.parentElement?.isSeen() ?? true)
  }
}

const VOID = new Set(['input'])

/** The static list of `COUNTRIES` as elements. */
export function directoryElements(): TinyElement {
  const root = new TinyElement('body', new Map(), null)
  let open: TinyElement | null = root
  for (const [, closing, tag = '', attributes = ''] of renderDirectory(COUNTRIES, 'es', 9).matchAll(/<(\/?)([a-z0-9]+)((?:\s[^>]*)?)>/g)) {
    if (closing) open = open?.parentElement ?? null
    else {
      const named = new Map([...attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => [name, value] as const))
      const element = new TinyElement(tag, named, open)
      if (!VOID.has(tag)) open = element
    }
  }
  return root
}
