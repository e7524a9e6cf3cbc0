import { STRUCTURE } from '../../../src/exchange/iati/rules/structure.ts'

const TYPES: Readonly<Record<string, string>> = { count: 'nonNegativeInteger', year: 'positiveInteger', uri: 'anyURI' }
const simple = (type: string) => `xsd:${TYPES[type] ?? type}`

/**
 * An XML Schema of our own table of rules, so that libxml2 can judge with the same rules what our checker judges. Not the schema
 * of IATI: it shows that the checker does with its table what a validator would.
 */
export function schemaOfStructure(): string {
  const types = Object.entries(STRUCTURE).map(([name, { children, attributes = '', text, closed }]) => {
    const declared = attributes.split(' ').filter((each) => each !== '').map((each) => {
      if (each === 'xml:lang') return '<xsd:attribute ref="xml:lang"/>'
      const [head = '', type = 'string'] = each.split(':')
      return `<xsd:attribute name="${head.replace('!', '')}" type="${simple(type)}" use="${head.endsWith('!') ? 'required' : 'optional'}"/>`
    })
    const open = closed ? '' : '<xsd:anyAttribute processContents="lax" namespace="##other"/>'
    if (text !== undefined) return `<xsd:complexType name="${name}"><xsd:simpleContent><xsd:extension base="${simple(text)}">${declared.join('')}${open}</xsd:extension></xsd:simpleContent></xsd:complexType>`
    const elements = (children ?? '').split(' ').filter((each) => each !== '').map((each) => {
      const sign = /[?*+]$/.exec(each)?.[0] ?? ''
      const [child = '', type = child] = each.slice(0, each.length - sign.length).split('=')
      return `<xsd:element name="${child}" type="${type}" minOccurs="${sign === '?' || sign === '*' ? 0 : 1}" maxOccurs="${sign === '*' || sign === '+' ? 'unbounded' : 1}"/>`
    })
    const rest = '<xsd:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>'
    return `<xsd:complexType name="${name}"><xsd:sequence>${elements.join('')}${rest}</xsd:sequence>${declared.join('')}${open}</xsd:complexType>`
  })
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/><xsd:element name="iati-activities" type="iati-activities"/>${types.join('')}</xsd:schema>`
}

/** The one attribute of the namespace of XML that the rules name. */
export const XML_SCHEMA = '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="lang" type="xsd:string"/></xsd:schema>'
