import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkFile } from '../../../scripts/programmes/checkFile.ts'
import { programmeOptions } from '../../../scripts/programmes/options.ts'
import { spoken } from '../../../scripts/programmes/spoken.ts'
import { writeProgrammes } from '../../../scripts/programmes/writeProgrammes.ts'

const folder = mkdtempSync(join(tmpdir(), 'programmes-'))
afterAll(() => rmSync(folder, { recursive: true }))
const say = spoken({ LANG: 'en_GB.UTF-8' })
const run = async (...args: string[]) => {
  const options = programmeOptions(args)
  if (options.kind !== 'write') throw new Error('not to write')
  return writeProgrammes(options, say)
}

describe('npm run programmes', () => {
  it('writes every format, published programmes alone', async () => {
    for (const format of ['iati', 'kfw', 'hxl', 'csv']) {
      const out = join(folder, format)
      const { lines } = await run('--format', format, '--out', out)
      expect(lines[0]).toMatch(/nuevas-oportunidades, perspectivas, pire$/)
      expect(readdirSync(out).length).toBeGreaterThan(0)
      for (const name of readdirSync(out)) expect(readFileSync(join(out, name)).toString('utf8')).not.toMatch(/ejemplo-sintetico|Organización de ejemplo/)
    }
  })

  it('writes a synthetic programme by its name alone, and says so', async () => {
    const out = join(folder, 'one')
    const { warnings } = await run('--format', 'iati', '--out', out, '--only', 'ejemplo')
    expect(warnings.join('\n')).toMatch(/synthetic/)
    expect(readFileSync(join(out, 'arraigo-iati.xml'), 'utf8')).toContain('SYNTHETIC DATA: ')
  })

  it('warns that a reporter is not registered, and takes one that is', async () => {
    expect((await run('--format', 'iati', '--out', join(folder, 'a'))).warnings.join('\n')).toMatch(/not registered/)
    const out = join(folder, 'b')
    const { warnings } = await run('--format', 'iati', '--out', out, '--reporting-org', 'CH-CHE-123', '--reporting-name', 'Somebody')
    expect(warnings).toEqual([])
    expect(readFileSync(join(out, 'arraigo-iati.xml'), 'utf8')).toContain('<iati-identifier>CH-CHE-123-pire</iati-identifier>')
  })

  it('checks a file, and says where it breaks the standard', async () => {
    const file = join(folder, 'a', 'arraigo-iati.xml')
    expect((await checkFile({ kind: 'check', file, schema: null }, say)).problems).toEqual([])
    const broken = join(folder, 'broken.xml')
    writeFileSync(broken, readFileSync(file, 'utf8').replace('<activity-status code="4"/>', ''))
    const { problems } = await checkFile({ kind: 'check', file: broken, schema: null }, say)
    expect(problems.join('\n')).toMatch(/activity-status/)
    await expect(checkFile({ kind: 'check', file: join(folder, 'gone.xml'), schema: null }, say)).rejects.toThrow('gone.xml')
  })

  it('checks with a schema a person has, here a small one that asks for another root', async () => {
    const schema = join(folder, 'iati-activities-schema.xsd')
    writeFileSync(schema, '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="other"/></xsd:schema>')
    for (const beside of ['iati-common.xsd', 'xml.xsd']) writeFileSync(join(folder, beside), '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"/>')
    const { problems } = await checkFile({ kind: 'check', file: join(folder, 'a', 'arraigo-iati.xml'), schema }, say)
    expect(problems.join('\n')).toMatch(/iati-activities/)
  })

  it('says how to call it', () => {
    for (const args of [[], ['--format', 'pdf', '--out', 'x'], ['--format', 'iati'], ['--format', 'kfw', '--out', 'x', '--lang', 'de'], ['--format', 'iati', '--out', 'x', '--reporting-org', 'a b']]) {
      expect(() => programmeOptions(args)).toThrow(/\|/)
    }
  })
})
