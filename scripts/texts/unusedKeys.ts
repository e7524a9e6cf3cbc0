// The parser of the bundler that is here anyway; TypeScript 7 gives programs none.
import { parseSync } from 'vite'
import type { Catalogue } from './readCatalogues.ts'

/** A piece of a key that the program may put together: `status.*`, each star any text without a dot. */
export type Pattern = string

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** Attributes and declarations whose texts are never keys. */
const NO_KEYS = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'])
const NO_KEY_ATTRIBUTES = new Set(['className', 'href', 'rel', 'd', 'viewBox', 'id', 'type', 'role', 'slot'])

/**
 * Every text of a module that could be a key or its end: strings, and templates with a star for each value in them. Types,
 * imports and attributes such as `className` are passed over. Throws an Error where the module cannot be parsed.
 */
export function patternsIn(path: string, text: string): ReadonlySet<Pattern> {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`)
  const found = new Set<Pattern>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const node = value as Node
    if (typeof node.type === 'string') {
      // The words a function takes are named by their group in its types: `useTranslations<'chart'>`.
      if (node.type === 'TSLiteralType') return visitGroup(node['literal'] as Node)
      if (node.type === 'TSPropertySignature' || node.type === 'TSTemplateLiteralType') return
      if (NO_KEYS.has(node.type) && 'source' in node && node['source']) return
      if (node.type === 'JSXAttribute' && NO_KEY_ATTRIBUTES.has(String((node['name'] as Node)['name']))) return
      if (node.type === 'Literal' && typeof node['value'] === 'string') found.add(node['value'])
      if (node.type === 'TemplateLiteral') found.add((node['quasis'] as readonly { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join('*'))
      // Names of a table of codes (`{ count: 'persons' }`) may be keys too.
      if (node.type === 'Property' && !node['computed']) {
        const key = node['key'] as Node
        if (key.type === 'Identifier') found.add(String(key['name']))
      }
    }
    for (const inner of Object.values(node)) visit(inner)
  }
  const visitGroup = (literal: Node): void => {
    if (typeof literal['value'] === 'string') found.add(literal['value'])
  }
  visit(program)
  return found
}

/**
 * Keys of the reference catalogues that no module of the program can lead to, as `part: key`. A key is used where a text in a module
 * is all of it, or is its end in a module that names the group before it (a namespace, or an object of texts). Templates stand
 * for every text they can become. What is put together of values alone cannot be seen: `dynamic` names groups and keys that come out of data.
 */
export function unusedKeys(catalogues: readonly Catalogue[], modules: readonly ReadonlySet<Pattern>[], dynamic: ReadonlySet<string>): string[] {
  const readers = modules.map(readerOf)
  // Programs join the parts to one tree, each below its own name: `pages.ways.places`, `analysis.index.combine`.
  const inTree = (part: string, key: string) => {
    const name = part.split('/').at(-1) ?? part
    return [key, `${name}.${key}`, `analysis.${name}.${key}`, ...(part === 'analysis/common' ? [`analysis.${key}`] : [])].map((full) => full.split('.'))
  }
  const used = (part: string, key: string): boolean =>
    inTree(part, key).some((segments) =>
      segments.some((_, at) => {
        const [group, end] = [segments.slice(0, at).join('.'), segments.slice(at).join('.')]
        // An end of several words is told by itself from the ends of other groups, one of a single word is not: `title`.
        return readers.some((names, reader) => names(end) && (at === 0 || modules[reader]?.has(group) || (end.includes('.') && modules.some((others) => others.has(group)))))
      }),
    )
  const inGroup = (name: string) => [...dynamic].some((group) => name === group || name.startsWith(`${group}.`))
  return catalogues
    .filter(({ language }) => language === 'es')
    .flatMap(({ part, texts }) => [...texts.keys()].filter((key) => !inGroup(`${part}: ${key}`) && !used(part, key)).map((key) => `${part}: ${key}`))
}

/** Says whether a module names a text, in full or by one of its templates. */
function readerOf(patterns: ReadonlySet<Pattern>): (text: string) => boolean {
  // A template that is nothing but values would be every key.
  const templates = [...patterns].filter((pattern) => pattern.includes('*') && /^[\w.*-]+$/.test(pattern) && /\w/.test(pattern)).map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`))
  return (text) => patterns.has(text) || templates.some((template) => template.test(text))
}
