import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { checkRaw, type RawCheck, type RawCheckOptions } from '../../../../scripts/gate/checks/checkRaw.ts'
import { protectionSchema } from '../../../../scripts/gate/rules/protection.ts'
import type { Spoil } from './badFiles/badFile.ts'
import { TINY_RULES, writeTinyDataset } from './badFiles/tinyDataset.ts'

export const RULES = v.parse(protectionSchema, TINY_RULES)

export interface TinyFolder {
  /** The `data` folder. */
  readonly data: string
  /** The folder of the dataset. */
  readonly own: string
  check(options?: Partial<RawCheckOptions>): Promise<RawCheck>
  /** Every file with its content, as letters that stand for bytes. */
  snapshot(): Record<string, string>
  dispose(): void
}

/** A fresh copy of the tiny dataset in a temporary folder, with what is spoilt in it. */
export async function tinyFolder(spoil: Spoil = () => {}): Promise<TinyFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-raw-'))
  const data = join(folder, 'data')
  const own = join(data, 'datasets', 'tiny')
  writeTinyDataset(data)
  const dispose = () => rmSync(folder, { recursive: true })
  try {
    await spoil(own)
  } catch (error) {
    dispose()
    throw error
  }
  return {
    data,
    own,
    check: (options = {}) => checkRaw({ dataFolder: data, dataset: 'tiny', rules: RULES, ...options }),
    snapshot() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      return Object.fromEntries(files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')]))
    },
    dispose,
  }
}

/** What `checkRaw` finds in the tiny dataset with one thing spoilt. */
export async function checkSpoilt(spoil: Spoil, options?: Partial<RawCheckOptions>): Promise<RawCheck> {
  const folder = await tinyFolder(spoil)
  try {
    return await folder.check(options)
  } finally {
    folder.dispose()
  }
}
