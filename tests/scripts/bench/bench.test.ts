import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyShelves } from '../../../scripts/bench/emptyShelves.ts'
import { benchHost } from '../../../scripts/bench/host.ts'
import { asSize, asTime, median } from '../../../scripts/bench/statistics.ts'
import { LOCAL, wireSender } from '../../../scripts/bench/wire.ts'
import { sha256 } from '../../../src/database/sha256.ts'

function release(): string {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-bench-'))
  mkdirSync(join(folder, 'data'))
  const manifest = { release: '1', shelves: { first: 'first.json' }, files: [{ path: 'first.json', hash: 'x', bytes: 2, rows: null }] }
  writeFileSync(join(folder, 'data/manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'index.html'), 'page '.repeat(1000))
  return folder
}

describe('median', () => {
  it('is the middle, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('figures', () => {
  it('carry their unit', () => {
    expect([asTime(3.14), asTime(250.4), asTime(1420)]).toEqual(['3.1 ms', '250 ms', '1.42 s'])
    expect([asSize(412_000), asSize(6_210_000)]).toEqual(['412 kB', '6.21 MB'])
  })
})

describe('wireSender', () => {
  it('takes as long as the wire needs, for all answers together', async () => {
    const send = wireSender({ name: 'slow', speed: 8e6, delay: 0 })
    const started = performance.now()
    const received: number[] = []
    await Promise.all([1, 2].map(() => send(Buffer.alloc(100_000), (chunk) => received.push(chunk.length))))
    // 200 kB at 8 Mbit/s are 200 ms.
    expect(performance.now() - started).toBeGreaterThan(195)
    expect(received.reduce((sum, length) => sum + length, 0)).toBe(200_000)
  })
})

describe('benchHost', () => {
  it('compresses text, counts what it sends, and has nothing else', async () => {
    const host = await benchHost(release(), LOCAL)
    const page = await fetch(host.address)
    expect(await page.text()).toBe('page '.repeat(1000))
    expect((await fetch(`${host.address}absent.js`)).status).toBe(404)
    await host.close()
    expect(host.deliveries.map(({ path }) => path)).toEqual(['index.html'])
    expect(host.deliveries[0]?.bytes).toBeLessThan(500)
  })
})

describe('benchHost, asked again', () => {
  it('sends nothing that the browser still has', async () => {
    const host = await benchHost(release(), LOCAL)
    const tag = (await fetch(host.address)).headers.get('etag') ?? ''
    const again = await fetch(host.address, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await fetch(host.address, { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
    await host.close()
    expect(host.deliveries[1]?.bytes).toBeLessThan(host.deliveries[0]?.bytes ?? 0)
  })
})

describe('emptyShelves', () => {
  it('names an empty shelf whose hash holds', async () => {
    const folder = release()
    const host = await benchHost(folder, LOCAL, emptyShelves(folder))
    const manifest = (await (await fetch(`${host.address}data/manifest.json`)).json()) as {
      shelves: Record<string, string>
      files: { path: string; hash: string }[]
    }
    const path = manifest.shelves['first'] ?? ''
    const bytes = new Uint8Array(await (await fetch(`${host.address}data/${path}`)).arrayBuffer())
    await host.close()
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({ answers: {} })
    expect(manifest.files.find((file) => file.path === path)?.hash).toBe(await sha256(bytes))
  })
})
