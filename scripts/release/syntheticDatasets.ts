import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Dataset } from '../../src/catalog/dataset.ts'
import { localizedText } from '../../src/catalog/indicator.ts'
import { anyPackage } from '../catalog/datasetPackage.ts'
import { orThrow, reporter } from '../catalog/problem.ts'
import { readJson } from '../catalog/readJson.ts'
import { foldersIn, shownPath } from '../catalog/sourceFolder.ts'

const syntheticPackage = v.object({
  name: v.string(),
  kind: v.literal('synthetic'),
  titles: localizedText,
  descriptions: localizedText,
  credit: localizedText,
  updated: v.pipe(v.string(), v.isoDate()),
  licenses: v.pipe(v.array(v.object({ name: v.string(), path: v.optional(v.nullable(v.string())) })), v.minLength(1)),
})

/**
 * The datasets with `kind: synthetic` under `root/datasets`, without the tables, which their generator names.
 * Throws SourceProblems where a description does not fit.
 */
export function readSyntheticDatasets(root: string): Omit<Dataset, 'tables'>[] {
  return orThrow((problems) =>
    foldersIn(root, 'datasets').flatMap((folder) => {
      const path = join(root, 'datasets', folder, 'datapackage.json')
      if (!existsSync(path)) return []
      const report = reporter(problems, shownPath(root, 'datasets', folder, 'datapackage.json'))
      if (readJson(path, anyPackage, report)?.kind !== 'synthetic') return []
      const description = readJson(path, syntheticPackage, report)
      if (!description) return []
      const { name, kind, titles, descriptions, credit, updated, licenses } = description
      const licence = { name: licenses[0]?.name ?? '', url: licenses[0]?.path ?? null }
      return [{ id: name, kind, title: titles, description: descriptions, credit, updated, licence }]
    }),
  )
}
