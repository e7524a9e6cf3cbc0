import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readPackage } from '../package/readPackage.ts'
import type { PartsOptions } from '../parts/doParts.ts'
import { readManifest } from '../publish/manifest.ts'
import { type AttackResult, attackCells } from './attackCells.ts'
import { mergeReleases } from './mergeReleases.ts'

export interface FolderAttack extends AttackResult {
  readonly name: string
  readonly folder: string
  /** Earlier releases that were used beside it. */
  readonly earlier: readonly string[]
  /** Hidden cells of which an earlier release tells the number. */
  readonly toldBefore: number
  /** The earlier releases contradict this one, and only this one was attacked. */
  readonly revised: boolean
}

/**
 * Attacks a folder: one of tables with a manifest (the current release with every earlier one), or any package of tables.
 * Throws SourceProblems where it cannot be read, ContradictoryTables where its tables disagree.
 */
export async function attackFolder(folder: string, options: PartsOptions & { readonly threshold?: number } = {}): Promise<FolderAttack> {
  if (!existsSync(join(folder, 'manifest.json'))) return attackReleases(folder, [], options)
  const { current, releases } = readManifest(folder)
  const pathOf = (release: string) => join(folder, releases.find((one) => one.release === release)?.path ?? '')
  return attackReleases(pathOf(current), releases.filter(({ release }) => release !== current).map(({ release }) => pathOf(release)), options)
}

/** Attacks the package in `folder` with everything the packages in `earlier` tell (newest first). */
export async function attackReleases(folder: string, earlier: readonly string[], options: PartsOptions & { readonly threshold?: number } = {}): Promise<FolderAttack> {
  const newest = readPackage(folder, options.threshold)
  const { cells, known } = mergeReleases([newest.cells, ...earlier.map((path) => readPackage(path, options.threshold).cells)])
  // With earlier releases the space is another one, and members of linked areas are looked up anew.
  const memberships = cells.space === newest.cells.space ? newest.memberships : newest.membershipsIn(cells.space)
  try {
    const result = await attackCells(cells, newest.knowledge, memberships, options)
    return { ...result, name: newest.name, folder, earlier, toldBefore: known, revised: false }
  } catch (error) {
    // Numbers that contradict those of before were revised: whoever sees that knows that they do not belong together.
    if (earlier.length === 0 || !(error instanceof Error && error.message.includes('agrees with what is published'))) throw error
    const alone = await attackCells(newest.cells, newest.knowledge, newest.memberships, options)
    return { ...alone, name: newest.name, folder, earlier, toldBefore: 0, revised: true }
  }
}
