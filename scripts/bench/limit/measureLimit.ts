import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import { serveFolder } from '../../serve/serveFolder.ts'
import { followProcesses } from '../intake/processMemory.ts'
import { hugeTable, type HugeTable } from './hugeTable.ts'
import type { LimitFound } from './limitPage.ts'

export interface LimitResult {
  readonly rows: number
  readonly table: HugeTable
  /** Null where it failed; then `said` tells why and `after` the last step that was done. */
  readonly found: LimitFound | null
  readonly said: string | null
  readonly after: string
  /** Most bytes the process of the page held; null where it cannot be read. */
  readonly memory: number | null
}

const SIZES = [1_000_000, 10_000_000, 25_000_000, 50_000_000, 100_000_000]
const PATIENCE = 900_000

/** Loads ever larger tables into the page's own engine, each in a new browser, until two in a row fail. `sizes` in rows. */
export async function measureLimit(launch: () => Promise<Browser>, root: string, say: (line: string) => void, sizes: readonly number[] = SIZES): Promise<readonly LimitResult[]> {
  const folder = await limitFolder(root)
  const { server, address } = await serveFolder(folder, { port: 4350 })
  const results: LimitResult[] = []
  try {
    for (const rows of sizes) {
      say(`a table of ${rows} rows`)
      const table = await hugeTable(folder, rows)
      const result = await tryOnce(launch, address, rows, table)
      results.push(result)
      say(result.found ? `  loaded in ${Math.round(result.found.load)} ms` : `  failed after "${result.after}": ${result.said}`)
      if (results.slice(-2).every(({ found }) => !found) && results.length > 1) break
    }
  } finally {
    server.close()
    server.closeAllConnections()
  }
  return results
}

/** A page with nothing but the engine, packed with the Vite of the project, beside the engine of the built app. */
async function limitFolder(root: string): Promise<string> {
  const source = join(root, '.cache', 'bench', 'limit')
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'index.html'), '<!doctype html><title>limit</title><script type="module" src="./main.js"></script>')
  writeFileSync(join(source, 'main.js'), `import '${join(root, 'scripts/bench/limit/limitPage.ts').replaceAll('\\', '/')}'\n`)
  await build({ root: source, configFile: false, logLevel: 'error', base: './', build: { target: 'es2022', outDir: 'dist', emptyOutDir: false } })
  const folder = join(source, 'dist')
  cpSync(join(root, 'dist', 'engine'), join(folder, 'engine'), { recursive: true })
  return folder
}

async function tryOnce(launch: () => Promise<Browser>, address: string, rows: number, table: HugeTable): Promise<LimitResult> {
  const browser = await launch()
  let after = 'nothing'
  const processes = await followProcesses(browser)
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.exposeFunction('sayStep', (line: string) => {
      after = line
    })
    const crashed = new Promise<never>((_, reject) => page.on('crash', () => reject(new Error('the process of the page died'))))
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`nothing in ${PATIENCE} ms`)), PATIENCE).unref())
    await page.goto(address)
    await page.waitForFunction('typeof tryTable === "function"')
    const found = await Promise.race([page.evaluate<LimitFound>(`tryTable(${JSON.stringify(table.file)}, sayStep)`), crashed, late])
    return { rows, table, found, said: null, after, memory: (await processes.stop())?.renderer ?? null }
  } catch (error) {
    return { rows, table, found: null, said: firstLine(error), after, memory: (await processes.stop())?.renderer ?? null }
  } finally {
    await browser.close()
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''
}
