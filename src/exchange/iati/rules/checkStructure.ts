import type { XmlElement } from '../../xml/element.ts'
import { CODE_FORMS, CODELISTS } from './codelists.ts'
import type { Tell } from './problem.ts'
import { isOfType, type SimpleType, TYPE_WORDS } from './simpleTypes.ts'
import { type ElementRule, STRUCTURE } from './structure.ts'

interface ChildRule {
  readonly name: string
  readonly rule: string
  readonly least: 0 | 1
  readonly most: number
}

/** Tells where an element, and all in it, breaks order, number, attributes, types or codelists. `path` is that of the element. */
export function checkStructure(element: XmlElement, ruleName: string, path: string, names: readonly string[], tell: Tell): void {
  const rule = STRUCTURE[ruleName]
  if (!rule) throw new Error(`no rule ${ruleName}`)
  const source = `iati-activities-schema.xsd 2.03, ${rule.source ?? ruleName}`
  checkAttributes(element, rule, path, source, tell)
  checkCodes(element, path, names, tell)
  checkText(element, rule, path, source, tell)
  const children = childRules(rule)
  checkOrder(element, children, path, source, tell)
  for (const [each, inside] of numbered(element, path)) {
    const child = children.find(({ name }) => name === each.name)
    if (child) checkStructure(each, child.rule, inside, [...names, each.name], tell)
  }
}

/** The child elements with their paths, numbered where a name stands more than once. */
export function numbered(element: XmlElement, path: string): (readonly [child: XmlElement, path: string])[] {
  const seen = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const { name } of element.children) counts.set(name, (counts.get(name) ?? 0) + 1)
  return element.children.map((child) => {
    const number = (seen.get(child.name) ?? 0) + 1
    seen.set(child.name, number)
    return [child, `${path}/${child.name}${(counts.get(child.name) ?? 0) > 1 ? `[${number}]` : ''}`]
  })
}

function childRules({ children = '' }: ElementRule): ChildRule[] {
  return children.split(' ').filter((text) => text !== '').map((text) => {
    const sign = /[?*+]$/.exec(text)?.[0] ?? ''
    const [name = '', rule = name] = text.slice(0, text.length - sign.length).split('=')
    return { name, rule, least: sign === '' || sign === '+' ? 1 : 0, most: sign === '*' || sign === '+' ? Number.POSITIVE_INFINITY : 1 }
  })
}

function isForeign(name: string): boolean {
  return name.startsWith('arraigo:') || name.startsWith('{')
}

function checkOrder(element: XmlElement, rules: readonly ChildRule[], path: string, source: string, tell: Tell): void {
  let reached = 0
  let foreign = false
  for (const [child, inside] of numbered(element, path)) {
    if (isForeign(child.name)) {
      foreign = true
      if (rules.length === 0 && STRUCTURE[element.name]?.text !== undefined) tell(inside, source, 'aquí solo puede haber texto', 'only text may stand here')
      continue
    }
    const at = rules.findIndex(({ name }) => name === child.name)
    if (at < 0) tell(inside, source, `<${child.name}> no puede estar en <${element.name}>`, `<${child.name}> may not stand in <${element.name}>`)
    else if (foreign) tell(inside, source, 'los elementos de otros espacios de nombres van al final', 'elements of other namespaces come last')
    else if (at < reached) tell(inside, source, `<${child.name}> va antes de <${rules[reached]?.name ?? ''}>`, `<${child.name}> comes before <${rules[reached]?.name ?? ''}>`)
    else reached = at
  }
  for (const { name, least, most } of rules) {
    const count = element.children.filter((child) => child.name === name).length
    if (count < least) tell(path, source, `falta <${name}>`, `<${name}> is missing`)
    if (count > most) tell(path, source, `<${name}> puede estar una vez, y está ${count}`, `<${name}> may stand once, and stands ${count} times`)
  }
}

function checkAttributes(element: XmlElement, rule: ElementRule, path: string, source: string, tell: Tell): void {
  const known = (rule.attributes ?? '').split(' ').filter((text) => text !== '').map((text) => {
    const [head = '', type = 'string'] = text.split(/:(?=[a-zA-Z]+$)(?<!^xml:)/)
    return { name: head.replace(/!$/, ''), required: head.endsWith('!'), type: type as SimpleType }
  })
  for (const { name, required, type } of known) {
    const value = element.attributes[name]
    if (value === undefined) {
      if (required) tell(path, source, `falta el atributo ${name}`, `the attribute ${name} is missing`)
    } else if (!isOfType(value, type)) {
      tell(`${path}/@${name}`, source, `«${value}» no es ${TYPE_WORDS[type].es}`, `“${value}” is not ${TYPE_WORDS[type].en}`)
    } else if (required && value.trim() === '') {
      tell(`${path}/@${name}`, source, 'está vacío', 'is empty')
    }
  }
  for (const name of Object.keys(element.attributes)) {
    if (known.some((one) => one.name === name) || (isForeign(name) && !rule.closed)) continue
    tell(`${path}/@${name}`, source, `<${element.name}> no tiene este atributo`, `<${element.name}> has no such attribute`)
  }
}

function checkText(element: XmlElement, rule: ElementRule, path: string, source: string, tell: Tell): void {
  if (rule.text === undefined) {
    if (element.text.trim() !== '') tell(path, source, 'no puede haber texto aquí; va en <narrative>', 'no text may stand here; it goes into <narrative>')
    return
  }
  if (!isOfType(element.text, rule.text)) {
    tell(path, source, `«${element.text.trim()}» no es ${TYPE_WORDS[rule.text].es}`, `“${element.text.trim()}” is not ${TYPE_WORDS[rule.text].en}`)
  }
}

function checkCodes(element: XmlElement, path: string, names: readonly string[], tell: Tell): void {
  const ends = (at: string, attribute: string) => {
    const wanted = at.split('/@')
    return wanted[1] === attribute && `/${names.join('/')}`.endsWith(`/${wanted[0]}`)
  }
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const list = CODELISTS.find(({ at }) => at.some((one) => ends(one, attribute)))
    const form = CODE_FORMS.find(({ at }) => at.some((one) => ends(one, attribute)))
    const wrong = list ? !list.codes.includes(value) : form ? !form.form.test(value) : false
    if (wrong) tell(`${path}/@${attribute}`, `codelist ${list?.name ?? form?.name ?? ''}`, `«${value}» no es un código de la lista`, `“${value}” is not a code of the list`)
  }
}
