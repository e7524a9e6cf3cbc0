import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../../brief/readPdf.ts'
import { releaseFolder } from './releaseFolder.ts'

let release: string
beforeAll(() => {
  release = releaseFolder()
})
afterAll(() => rmSync(release, { recursive: true, force: true }))

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/briefs.ts', '--data', release, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('npm run briefs', () => {
  test('writes a brief for each municipality and an archive of the same bytes', async () => {
    const out = join(release, 'all')
    const { status, stdout, stderr } = run('--out', out, '--lang', 'en', '--site', 'https://example.org/arraigo')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const names = ['HN0703-danli.pdf', 'HN0704-guinope.pdf', 'HN0705-jacaleapa.pdf']
    expect(readdirSync(out).toSorted()).toEqual([...names, 'arraigo-briefs-en-abc.zip'].toSorted())
    const archive = unzipSync(readFileSync(join(out, 'arraigo-briefs-en-abc.zip')))
    expect(Object.keys(archive)).toEqual(names)
    for (const name of names) expect(Buffer.compare(archive[name] ?? new Uint8Array(), readFileSync(join(out, name)))).toBe(0)
    expect(await textOf(new Uint8Array(readFileSync(join(out, names[0] ?? ''))))).toContain('https://example.org/arraigo/en/HN0703.html')
    expect(stdout).toMatch(/^3 briefs in \d+\.\d s, peak memory \d+ MB\nmean size \d+\.\d kB, largest \d+\.\d kB \(HN0703-danli\.pdf\)\n/)
  })

  test('gives the same archive twice', () => {
    const [one, other] = ['one', 'other'].map((name) => {
      run('--out', join(release, name))
      return readFileSync(join(release, name, 'arraigo-briefs-es-abc.zip'))
    })
    expect(Buffer.compare(one ?? Buffer.alloc(0), other ?? Buffer.alloc(1))).toBe(0)
  })

  test.each([
    ['HN0704', 'HN0704-guinope.pdf'],
    ['HN07', 'HN07-el-paraiso.pdf'],
    ['HND', 'HND-honduras.pdf'],
  ])('writes one place of any level alone (%s)', (id, name) => {
    const out = join(release, `only-${id}`)
    const { status, stderr } = run('--out', out, '--only', id)
    expect(status).toBe(0)
    expect(stderr).toContain('no --site')
    expect(readdirSync(out)).toEqual([name])
  })

  test('tells an unknown place before it makes anything', () => {
    const out = join(release, 'unknown')
    const { status, stderr } = run('--out', out, '--only', 'HN9999')
    expect(status).toBe(1)
    expect(stderr).toContain('no place "HN9999" in the release abc')
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    [['--lang', 'fr', '--out', 'x'], 'no language "fr"'],
    [[], 'say where to write'],
    [['--out', 'x', '--site', 'example'], '"example" is no address of a site'],
    [['--out', 'x', '--data', 'nowhere'], 'no release in nowhere'],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('says that the folder is a file', () => {
    const path = join(release, 'file')
    writeFileSync(path, '')
    const { status, stderr } = run('--out', path)
    expect(status).toBe(1)
    expect(stderr).toContain(`nothing can be written: ${path} is a file`)
  })
})
