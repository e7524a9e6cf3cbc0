import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { isGated } from './gatedDatasets.ts'
import { readJson } from './readJson.ts'
import { foldersIn } from './sourceFolder.ts'

const withMeasures = v.object({ measures: v.array(v.object({ id: v.string(), table: v.string() })) })

/**
 * Table and measure of everything datasets with rules of protection say they publish. Whatever else is wrong with their
 * descriptions is told by `loadGatedDatasets`, once.
 */
export function gatedMeasures(root: string): (readonly [table: string, measure: string])[] {
  return foldersIn(root, 'datasets').flatMap((folder) => {
    const path = join(root, 'datasets', folder, 'datapackage.json')
    if (!isGated(root, folder) || !existsSync(path)) return []
    const description = readJson(path, withMeasures, () => undefined)
    return description?.measures.map(({ id, table }) => [table, id] as const) ?? []
  })
}
