import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Fills a new folder in `workFolder`, on the same disk as `target`, and puts it in its place once it is whole: a rename, not a copy, so nobody
 * ever reads half of one and half of the other. When `fill` throws, what stood at `target` stays as it was.
 */
export async function replaceFolder(target: string, workFolder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  mkdirSync(workFolder, { recursive: true })
  const fresh = mkdtempSync(join(workFolder, `${basename(target)}-new-`))
  const old = `${fresh}-old`
  try {
    await fill(fresh)
    // Temporary folders are for their owner only; this one is to be read by whatever serves it.
    chmodSync(fresh, 0o755)
    if (existsSync(target)) renameSync(target, old)
    try {
      renameSync(fresh, target)
    } catch (error) {
      if (existsSync(old)) renameSync(old, target)
      throw error
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}
