// The parser that use-intl itself uses, by way of intl-messageformat: what it refuses, the page would refuse too.
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What a message asks for and what it is made of, apart from its words. */
export interface MessageShape {
  /** Names of the values with what they are read as: `count number`, `name text`, `kind select rise|fall|other`. Sorted. */
  readonly values: readonly string[]
  /** Names of the tags of rich text, sorted. */
  readonly tags: readonly string[]
  /** Branches of every plural, in order. */
  readonly plurals: readonly { readonly value: string; readonly type: Intl.PluralRuleType; readonly branches: readonly string[] }[]
}

/** A counted value, a number and a plural ask for the same thing; which of them says it is for the language to choose. */
const READ_AS: Partial<Record<TYPE, string>> = { [TYPE.argument]: 'text', [TYPE.number]: 'number', [TYPE.plural]: 'number', [TYPE.date]: 'date', [TYPE.time]: 'time' }

/** The shape of an ICU message. Throws a SyntaxError where the message is none. */
export function messageShape(message: string): MessageShape {
  const values = new Map<string, Set<string>>()
  const tags = new Set<string>()
  const plurals: MessageShape['plurals'][number][] = []
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      if (element.type === TYPE.tag) {
        tags.add(element.value)
        visit(element.children)
        continue
      }
      const branches = 'options' in element ? Object.keys(element.options) : []
      const kind = element.type === TYPE.select ? `select ${[...branches].sort().join('|')}` : (READ_AS[element.type] ?? 'text')
      values.set(element.value, (values.get(element.value) ?? new Set<string>()).add(kind))
      if (element.type === TYPE.plural) plurals.push({ value: element.value, type: element.pluralType ?? 'cardinal', branches })
      if ('options' in element) for (const { value } of Object.values(element.options)) visit(value)
    }
  }
  visit(parse(message))
  return { values: [...values].map(([name, kinds]) => `${name} ${strongest(kinds)}`).sort(), tags: [...tags].sort(), plurals }
}

/** A value that is counted in one place may stand as it is in another: it is a number then. */
function strongest(kinds: ReadonlySet<string>): string {
  const strong = [...kinds].filter((kind) => kind !== 'text').sort()
  return strong.length > 0 ? strong.join(' ') : 'text'
}
