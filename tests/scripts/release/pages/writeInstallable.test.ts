import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeInstallable } from '../../../../scripts/release/pages/writeInstallable.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arraigo-installable-'))
  copyFileSync('public/icon.svg', join(folder, 'icon.svg'))
  writeFileSync(join(folder, 'index.html'), '<html><head></head><body><div id="root"></div></body></html>')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Width and height as the head of a PNG says them (PNG, section 11.2.1). */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('what makes the app installable', () => {
  it('names pictures that are there and have the size it says', () => {
    writeInstallable(folder)
    const { icons } = JSON.parse(readFileSync(join(folder, 'app.webmanifest'), 'utf8')) as { icons: { src: string; sizes: string; type: string; purpose?: string }[] }
    expect(icons.filter(({ type }) => type === 'image/png').map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512'])
    for (const { src, sizes, type } of icons) {
      const file = readFileSync(join(folder, src))
      if (type === 'image/png') expect(sizeOf(file).join('x')).toBe(sizes)
    }
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable')
  })

  it('stays below the folder of the app, wherever that is served', () => {
    writeInstallable(folder)
    const description = JSON.parse(readFileSync(join(folder, 'app.webmanifest'), 'utf8')) as Record<string, unknown>
    expect(description).toMatchObject({ start_url: './', scope: './', id: './', display: 'standalone', lang: 'es' })
    expect(JSON.stringify(description)).not.toMatch(/https?:|"\//)
  })

  it('is named once by the first page', () => {
    writeInstallable(folder)
    expect(readFileSync(join(folder, 'index.html'), 'utf8').match(/rel="manifest" href="\.\/app\.webmanifest"/g)).toHaveLength(1)
    writeFileSync(join(folder, 'index.html'), '<p>no end</p>')
    expect(() => writeInstallable(folder)).toThrow('index.html has not one place')
  })

  it('is not made of an icon that is no mark on a ground', () => {
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="4"/></svg>')
    expect(() => writeInstallable(folder)).toThrow('icon.svg is not a mark on a square ground')
  })
})
