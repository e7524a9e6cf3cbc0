import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Publication } from './openPublication.ts'

/** A dataset that was put in its place and can still be taken back. */
export interface Installed {
  /** Everything as it was before. */
  undo(): void
  /** What was before is gone. */
  settle(): void
}

const WORK = '.package-'
const journalSchema = v.strictObject({ id: v.string(), hadDataset: v.boolean(), indicators: v.array(v.string()) })

/**
 * Puts a package into `datasets/<id>` and `indicators`: the new folder is whole beside them before one rename puts it in its place.
 * Earlier releases of the dataset are kept, as the gate needs them. A run that is killed is undone by the next one (`recover`).
 */
export function installPublication(dataFolder: string, { id, files, indicators }: Publication, earlierIndicators: readonly string[]): Installed {
  const work = join(dataFolder, `${WORK}${id}`)
  const place = join(dataFolder, 'datasets', id)
  const staged = join(work, 'new')
  const undo = () => takeBack(dataFolder, work)
  try {
    for (const [name, bytes] of files) write(join(staged, name), bytes)
    const hadDataset = existsSync(place)
    if (hadDataset && existsSync(join(place, 'tables'))) cpSync(join(place, 'tables'), join(staged, 'tables'), { recursive: true })
    const touched = [...new Set([...indicators.keys(), ...earlierIndicators])]
    for (const name of touched) {
      const file = indicatorFile(dataFolder, name)
      if (existsSync(file)) write(join(work, 'indicators', `${name}.json`), readFileSync(file))
    }
    write(join(work, 'journal.json.new'), JSON.stringify({ id, hadDataset, indicators: touched }))
    renameSync(join(work, 'journal.json.new'), join(work, 'journal.json'))
    if (hadDataset) renameSync(place, join(work, 'before'))
    mkdirSync(dirname(place), { recursive: true })
    renameSync(staged, place)
    for (const [name, bytes] of indicators) {
      write(join(work, 'next.json'), bytes)
      mkdirSync(join(dataFolder, 'indicators'), { recursive: true })
      renameSync(join(work, 'next.json'), indicatorFile(dataFolder, name))
    }
    for (const name of touched) if (!indicators.has(name)) rmSync(indicatorFile(dataFolder, name), { force: true })
  } catch (error) {
    undo()
    throw error
  }
  return {
    undo,
    settle() {
      // Without its journal nothing of it is ever taken back.
      rmSync(join(work, 'journal.json'), { force: true })
      rmSync(work, { recursive: true, force: true })
    },
  }
}

/** Takes back what runs left that were killed. */
export function recover(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) if (name.startsWith(WORK)) takeBack(dataFolder, join(dataFolder, name))
}

function takeBack(dataFolder: string, work: string): void {
  const journal = join(work, 'journal.json')
  if (existsSync(journal)) {
    const { id, hadDataset, indicators } = v.parse(journalSchema, JSON.parse(readFileSync(journal, 'utf8')))
    const place = join(dataFolder, 'datasets', id)
    const before = join(work, 'before')
    if (!hadDataset) rmSync(place, { recursive: true, force: true })
    else if (existsSync(before)) {
      rmSync(place, { recursive: true, force: true })
      renameSync(before, place)
    }
    for (const name of indicators) {
      const kept = join(work, 'indicators', `${name}.json`)
      if (existsSync(kept)) cpSync(kept, indicatorFile(dataFolder, name))
      else rmSync(indicatorFile(dataFolder, name), { force: true })
    }
    rmSync(journal, { force: true })
  }
  rmSync(work, { recursive: true, force: true })
}

function indicatorFile(dataFolder: string, id: string): string {
  return join(dataFolder, 'indicators', `${id}.json`)
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
