import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { exportTables } from '../../engine-server/exportTables.ts'
import { installApart } from '../installApart.ts'

const PACKAGES = { private: true, dependencies: { chdb: '3.4.0' } }

/**
 * Starts a ClickHouse that holds a release: the package chdb (546 MB), which is no part of the project, in a process of its own.
 * Returns its address and how to stop it. Throws an Error where it cannot be installed or does not load the release.
 */
export async function startClickhouse(root: string, data: string, say: (line: string) => void): Promise<{ readonly address: string; stop(): void }> {
  const packages = join(root, '.cache', 'bench', 'chdb')
  await installApart(packages, PACKAGES, 'chdb', say)
  const folder = join(packages, 'release')
  rmSync(folder, { recursive: true, force: true })
  await exportTables(data, folder, folder)
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/remote/clickhouseFront.ts', packages, folder], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => reject(new Error('ClickHouse did not start')))
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  return { address: `http://127.0.0.1:${port}/`, stop: () => void child.kill() }
}
