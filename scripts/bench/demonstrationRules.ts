import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { trueCells } from '../gate/publish/trueCells.ts'
import { knowledgeOf } from '../gate/rules/knowledgeOf.ts'
import { type Protection, protectionSchema } from '../gate/rules/protection.ts'

const DATASET = 'data/datasets/demonstration'

/** The demonstration's rules, and its true cells (of some tables only, if told) where a condition of SQL holds. */
export function demonstrationRules(root: string) {
  const rules: Protection = v.parse(protectionSchema, JSON.parse(readFileSync(join(root, DATASET, 'protection.json'), 'utf8')))
  const raw = (file: string) => join(root, DATASET, 'raw', `${file}.csv`)
  const paths = { 'demonstration-raw': raw('demonstration'), reports: raw('reports'), catchments: raw('catchments'), 'services-offered': raw('services-offered') }
  const cellsWhere = (where: string, tables?: readonly string[]) =>
    trueCells({ ...rules, tables: rules.tables.filter(({ name }) => tables?.includes(name) ?? true) }, { paths }, join(root, 'data'), where)
  return { rules, knowledge: knowledgeOf(rules), cellsWhere }
}
