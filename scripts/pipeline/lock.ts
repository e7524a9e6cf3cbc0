import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const PAUSE = 500

/**
 * Runs a task while holding `file`, so that two builds of one folder come one after the other. Waits while another process
 * holds it, telling so once; takes it over from a process that is gone. What the task throws is thrown on.
 */
export async function withLock<Result>(file: string, log: (line: string) => void, task: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    if (!told) log('another build is running in this folder; waiting for it')
    told = true
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  try {
    return await task()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (isAlive(holderOf(file))) return false
  rmSync(file, { force: true })
  return false
}

/** The process that holds the file; 0 while it is only just being written, or gone. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(holder: number): boolean {
  if (holder === 0) return true
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
