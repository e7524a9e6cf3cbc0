import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { DownloadError } from './downloadError.ts'

const bilingual = v.object({ es: v.string(), en: v.string() })

/** A public source of boundaries, as `data/boundary-sources.json` lists it. */
const source = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  publisher: v.string(),
  title: v.string(),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  level: v.picklist(['municipality', 'district']),
  /** What stands at the address: the file, a CKAN description of a dataset, or a geoBoundaries description. */
  kind: v.picklist(['file', 'ckan', 'geoboundaries']),
  address: v.pipe(v.string(), v.url()),
  /** For CKAN: the end of the file name of the resource to take. */
  resource: v.optional(v.string()),
  licence: v.object({ name: v.string(), url: v.nullable(v.string()) }),
  credit: bilingual,
  /** ISO date on which the address was last seen, and where. */
  seen: v.pipe(v.string(), v.isoDate()),
  seen_in: v.string(),
  /** Only fetched where the source of this id cannot be. */
  instead_of: v.optional(v.string()),
})
export type BoundarySource = v.InferOutput<typeof source>

const list = v.object({ sources: v.pipe(v.array(source), v.minLength(1)) })

/** The sources of a list. Throws a DownloadError that names file and field where it is not one. */
export async function readSources(path: string): Promise<BoundarySource[]> {
  let parsed: unknown
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new DownloadError(`${path}: ${(error as Error).message}`)
  }
  const result = v.safeParse(list, parsed)
  if (!result.success) {
    const issue = result.issues[0]
    throw new DownloadError(`${path}, ${v.getDotPath(issue) ?? 'top'}: ${issue.message}`)
  }
  return result.output.sources
}
