import type { Protection } from '../rules/protection.ts'
import type { ColumnRole } from '../../../src/intake/cells/columnRole.ts'
import { rateUnitOf } from '../../../src/intake/cells/rateCell.ts'
import type { RawField, RawResource } from './rawPackage.ts'

/** Whether the rows of a resource count people, and not offers, reports or the areas of a catchment. */
export function isAboutPeople(resource: string, rules: Protection): boolean {
  return rules.raw.includes(resource)
}

/** The role of a column: by the rules where they name it, else by its unit and name. */
export function roleOf(field: RawField, resource: string, rules: Protection): ColumnRole {
  const { name } = field
  if (isAboutPeople(resource, rules)) {
    if (rules.counts[name] && !rules.counts[name].of) return { kind: 'count' }
    if (rules.amounts.some(({ column, largest, second }) => [column, largest, second].includes(name))) return { kind: 'amount' }
    if (rules.printed === name) return { kind: 'printed' }
  }
  if (rules.reports?.resource === resource && name === 'reported') return { kind: 'reported' }
  const dimension = rules.dimensions[name]
  if (dimension?.kind === 'territory') return { kind: 'territory' }
  if (dimension?.kind === 'period') return { kind: 'period' }
  if (dimension) return { kind: 'code', codes: [...new Set(Object.entries(dimension.totals).flatMap(([total, parts]) => [total, ...parts]))] }
  // A text may well be called rate; only a unit somebody wrote makes numbers of it.
  const unit = rateUnitOf(field.type === 'string' ? '' : name, field.unit)
  return unit ? { kind: 'rate', unit } : { kind: 'other' }
}

/** Columns that tell the rows of a resource apart: the dimensions where people are counted, else its primary key; empty where nothing says so. */
export function keyOf(resource: RawResource, rules: Protection): readonly string[] {
  const dimensions = Object.keys(rules.dimensions).filter((name) => resource.fields.some((field) => field.name === name))
  if (isAboutPeople(resource.name, rules)) return dimensions
  if (resource.primaryKey.length > 0) return resource.primaryKey
  const isLinked = rules.reports?.resource === resource.name || rules.memberships.some((one) => one.resource === resource.name)
  return isLinked ? dimensions : []
}
