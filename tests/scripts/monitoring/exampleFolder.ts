import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeExample } from '../../../scripts/monitoring/example/writeExample.ts'
import { rawFolder } from '../../../scripts/monitoring/programmePlaces.ts'

export const RESTRICTED = { name: 'Casa Refugio Quebrada Escondida', territory: 'SV0903', coordinates: ['88.8437291', '13.8412637'] } as const

/** A `data` folder of its own with territories, programmes and the example's dataset, its raw tables written. */
export function exampleFolder(): { readonly data: string; readonly raw: string } {
  const data = mkdtempSync(join(tmpdir(), 'arraigo-monitoring-'))
  mkdirSync(join(data, 'datasets'), { recursive: true })
  for (const part of ['territories', 'programmes', 'datasets/monitoring-ejemplo']) {
    cpSync(join('data', part), join(data, part), { recursive: true, filter: (path) => !path.includes('/raw') && !path.includes('/tables') })
  }
  writeExample(data)
  return { data, raw: rawFolder(data, 'ejemplo') }
}
