import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resident } from '../../../../scripts/bench/engine/residentMemory.ts'
import { tableShares } from '../../../../scripts/bench/engine/tableShare.ts'
import { deterministicGzip } from '../../../../scripts/release/deterministicGzip.ts'
import { writeDatabase } from '../../../../scripts/release/writeDatabase.ts'

const text = (seed: string) => createHash('sha256').update(seed).digest('hex')

describe('what a question needs of a table', () => {
  it('is less by the columns its SQL does not name, and by the periods it does not ask for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arraigo-share-test-'))
    mkdirSync(join(folder, 'tables'))
    const rows = Array.from({ length: 4000 }, (_, row) => ({ period: row % 4 === 0 ? '2025' : '2024', value: text(`value ${row}`), note: text(`note ${row}`) }))
    const file = join(folder, 'needs.duckdb')
    await writeDatabase(file, [{ name: 'observations', columns: { period: 'VARCHAR', value: 'VARCHAR', note: 'VARCHAR' }, rows, order: ['period', 'value'] }])
    const packed = deterministicGzip(readFileSync(file))
    writeFileSync(join(folder, 'tables/needs.gzip'), packed)
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ tables: { needs: 'tables/needs.gzip' } }))
    const query = { name: 'map', sql: 'SELECT value FROM needs.observations WHERE period = ?', parameters: ['2025'], tables: ['needs'], shelf: null }
    const [share] = await tableShares(folder, query, '2025')
    expect(share).toMatchObject({ table: 'needs', bytes: packed.length })
    // Two columns of random text of which one is named, a quarter of whose rows is asked for.
    expect((share?.columnsOnly ?? 0) / packed.length).toBeGreaterThan(0.4)
    expect((share?.columnsOnly ?? 0) / packed.length).toBeLessThan(0.6)
    expect((share?.periodOnly ?? 0) / packed.length).toBeLessThan(0.2)
  })
})

describe('memory held now', () => {
  it('is read from what the kernel says of a process', () => {
    expect(resident('Name:\tchromium\nVmHWM:\t  900 kB\nVmRSS:\t  300 kB\n')).toBe(300 * 1024)
    expect(resident('Name:\tzombie\n')).toBeNull()
  })
})
