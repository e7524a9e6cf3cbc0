import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isAllowed } from '../../../../scripts/release/licences/allowed.ts'
import { licenceList, licencesText } from '../../../../scripts/release/licences/licenceList.ts'
import { licencesIn, mitText } from '../../../../scripts/release/licences/licenceTexts.ts'
import { packageFacts, packageFolders, type PackageFacts } from '../../../../scripts/release/licences/packageFacts.ts'

const MIT = mitText('Ana')
const BSD = 'Redistribution and use in source and binary forms are permitted. 3. Neither the name of the copyright holder'
const facts = (parts: Partial<PackageFacts>): PackageFacts => ({ name: 'a', version: '1.0.0', licence: 'MIT', texts: [MIT], ...parts })

describe('a licence', () => {
  it('is allowed where all that must be kept is on the list', () => {
    for (const good of ['MIT', 'MIT AND Apache-2.0', '(GPL-3.0-only OR MIT)', 'OFL-1.1']) expect(isAllowed(good), good).toBe(true)
    for (const bad of ['GPL-3.0-only', 'MIT AND GPL-2.0-only', 'SEE LICENSE IN LICENSE.txt', 'UNLICENSED', '', 'MIT AND', 'BUSL-1.1', 'CC-BY-NC-4.0']) expect(isAllowed(bad), bad).toBe(false)
  })

  it('is known by its words, across lines and stars', () => {
    expect(licencesIn(MIT)).toEqual(['MIT'])
    expect(licencesIn(MIT.replaceAll(' ', '\n * '))).toEqual(['MIT'])
    expect(licencesIn(BSD)).toEqual(['BSD-3-Clause'])
    expect(licencesIn('All rights reserved')).toEqual([])
  })
})

describe('the list', () => {
  it('takes packages in order, by name, with their texts', () => {
    const list = licenceList([facts({ name: 'b' }), facts({ name: 'a', licence: 'BSD-3-Clause', texts: [BSD] })], [])
    expect(list.map(({ name, licence, correction }) => [name, licence, correction])).toEqual([['a', 'BSD-3-Clause', null], ['b', 'MIT', null]])
    const text = licencesText(list)
    expect(text).toContain('b 1.0.0\nMIT\n')
    expect(text).toContain(MIT)
    expect(text).toContain(BSD)
  })

  it.each([
    ['not allowed', facts({ licence: 'GPL-3.0-only' }), 'a: GPL-3.0-only is not on the list'],
    ['missing', facts({ licence: null }), 'a: names no licence'],
    ['without a text', facts({ texts: [] }), 'a: has no text'],
    ['another than its text', facts({ texts: [BSD] }), 'a: says MIT, and its text has no words of MIT'],
    ['less than its text', facts({ texts: [MIT, BSD] }), 'a: says MIT, and its text has BSD-3-Clause too'],
  ])('ends the build for a licence that is %s', (_, one, message) => {
    expect(() => licenceList([one], [])).toThrow(message)
  })

  it('follows a correction with its reason, and only while the package says what was corrected', () => {
    const correction = { name: 'a', says: null, licence: 'MIT', reason: 'its readme names MIT', holder: 'Ana' }
    const [one] = licenceList([facts({ licence: null, texts: [] })], [correction])
    expect(one).toMatchObject({ licence: 'MIT', correction: 'its readme names MIT', texts: [MIT] })
    expect(() => licenceList([facts({ licence: 'ISC', texts: [] })], [correction])).toThrow('the correction is for a package that says null')
  })
})

describe('packages', () => {
  const root = mkdtempSync(join(tmpdir(), 'arraigo-packages-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const write = (folder: string, content: object, licence?: string) => {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'package.json'), JSON.stringify(content))
    if (licence !== undefined) writeFileSync(join(root, folder, 'LICENSE'), licence)
  }
  write('node_modules/@a/b', { name: '@a/b', version: '1.0.0', license: 'MIT' }, `${MIT}\r\n`)
  write('node_modules/c/node_modules/d', { name: 'd', version: '2.0.0', licenses: [{ type: 'MIT' }, { type: 'ISC' }] })

  it('are found by the modules the packer names, on any system', () => {
    const at = (path: string) => join(root, path)
    const ids = [at('node_modules/@a/b/index.js?worker'), '\0vite/preload-helper.js', at('node_modules/c/node_modules/d/x.css'), 'node_modules/@a/b/font.woff2', at('src/main.tsx')]
    expect(packageFolders(root, ids).toSorted()).toEqual([at('node_modules/@a/b'), at('node_modules/c/node_modules/d'), at('node_modules/vite')])
  })

  it('say what they are', () => {
    expect(packageFacts(join(root, 'node_modules/@a/b'))).toEqual({ name: '@a/b', version: '1.0.0', licence: 'MIT', texts: [MIT] })
    expect(packageFacts(join(root, 'node_modules/c/node_modules/d'))).toMatchObject({ licence: 'MIT OR ISC', texts: [] })
  })
})
