import type { Report } from '../../catalog/problem.ts'
import type { Protection } from '../rules/protection.ts'
import { USUAL_DELIMITER } from '../../../src/intake/cells/delimiter.ts'
import type { RawPackage, RawResource } from './rawPackage.ts'
import { shownText } from '../../../src/intake/cells/shownText.ts'

const RAW_PATH = /^raw\/[\w.-]+\.csv$/

/** The resources of a package that lie in `raw/`. Reports whatever of the package and of the rules does not fit together. */
export function rawResources(description: RawPackage, rules: Protection, report: Report): RawResource[] {
  const resources: RawResource[] = []
  for (const [place, { name, path, dialect, schema }] of description.resources.entries()) {
    if (!path.startsWith('raw/')) continue
    const at = `resources.${place}`
    if (!RAW_PATH.test(path)) {
      report(null, `${at}.path`, `debe ser raw/ y un nombre que termine en .csv: ${shownText(path)}`, `must be raw/ and a name that ends in .csv: ${shownText(path)}`)
    } else if (!schema) {
      report(null, `${at}.schema`, 'falta el esquema de la tabla', 'the schema of the table is missing')
    } else {
      const { fields, missingValues, primaryKey } = schema
      for (const column of primaryKey.filter((key) => !fields.some((field) => field.name === key))) {
        report(null, `${at}.schema.primaryKey`, `«${column}» no es una columna`, `“${column}” is no column`)
      }
      resources.push({ name, path, delimiter: dialect.delimiter ?? USUAL_DELIMITER, fields, missingValues, primaryKey })
    }
  }
  for (const name of new Set(duplicates(description.resources.map((resource) => resource.name)))) {
    report(null, 'resources', `hay dos recursos «${name}»`, `there are two resources “${name}”`)
  }
  for (const path of new Set(duplicates(resources.map((resource) => resource.path)))) {
    report(null, 'resources', `dos recursos leen el mismo archivo: ${path}`, `two resources read the same file: ${path}`)
  }
  checkRules(resources, rules, report)
  return resources
}

function checkRules(resources: readonly RawResource[], rules: Protection, report: Report): void {
  const named = [...rules.raw, ...rules.open, ...(rules.reports ? [rules.reports.resource] : []), ...rules.memberships.map((one) => one.resource)]
  for (const name of new Set(named)) {
    if (resources.some((resource) => resource.name === name)) continue
    report(null, 'resources', `falta el recurso «${name}» que nombra protection.json, con archivo en raw/`, `the resource “${name}” that protection.json names is missing, with a file in raw/`)
  }
  const tables = resources.filter(({ name }) => rules.raw.includes(name))
  const [first = ''] = Object.keys(rules.dimensions)
  if (rules.hxl && !rules.hxl[first]) {
    report(null, 'hxl', `la primera columna, «${first}», necesita una etiqueta HXL: por ella se reconoce la fila`, `the first column, “${first}”, needs an HXL tag: the row is known by it`)
  }
  if (tables.length === 0) return
  const columns = new Set(tables.flatMap(({ fields }) => fields.map((field) => field.name)))
  const amounts = rules.amounts.flatMap(({ column, largest, second }) => [column, largest, second])
  const counted = Object.entries(rules.counts).filter(([, count]) => !count.of).map(([name]) => name)
  for (const name of new Set([...counted, ...amounts, ...(rules.printed === undefined ? [] : [rules.printed])])) {
    if (columns.has(name)) continue
    report(null, 'resources', `ninguna tabla con conteos tiene la columna «${name}» de protection.json`, `no table with counts has the column “${name}” of protection.json`)
  }
  for (const { name, fields } of tables) {
    for (const dimension of Object.keys(rules.dimensions).filter((column) => !fields.some((field) => field.name === column))) {
      report(null, `resources.${name}`, `falta la columna «${dimension}», una dimensión de protection.json`, `the column “${dimension}”, a dimension of protection.json, is missing`)
    }
  }
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place)
}
