import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PlaceFile } from '../../../src/place/place-file.ts'
import { emptyReport, sampleFile } from '../../brief/samplePlace.ts'

/** A folder with the release `abc`: the department HN07 with three municipalities, and the country HND. Gives its path. */
export function releaseFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-briefs-'))
  const file = sampleFile()
  const department = emptyReport('HN07', 'El Paraíso', 'not-reported')
  const country = emptyReport('HND', 'Honduras', 'not-reported')
  const files: readonly PlaceFile[] = [
    { ...file, places: [{ ...department, territory: { ...department.territory, level: 1, parents: department.territory.parents.slice(1), seat: null } }, ...file.places] },
    { ...file, id: 'HND', places: [{ ...country, territory: { ...country.territory, level: 0, parents: [], seat: null } }] },
  ]
  mkdirSync(join(folder, 'places'))
  for (const each of files) writeFileSync(join(folder, `places/${each.id}.json.gzip`), gzipSync(JSON.stringify({ kinds: [], names: [], content: each })))
  const places = Object.fromEntries(files.map(({ id }) => [id, `places/${id}.json.gzip`]))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ release: 'abc', created: '2026-09-30', places }))
  return folder
}
