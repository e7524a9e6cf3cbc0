import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemLine } from '../../../scripts/catalog/problem.ts'
import { checkCatalogues } from '../../../scripts/texts/checkCatalogues.ts'
import { writeLanguageFile } from '../../../scripts/texts/languageFile.ts'
import { readCatalogues } from '../../../scripts/texts/readCatalogues.ts'
import { type AddedFile, composeMessages } from '../../../src/i18n/added/composeMessages.ts'
import { spanish } from '../../../src/i18n/spanish.ts'

let root = ''
const FILE = 'src/i18n/added/pt.es.json'
const read = () => JSON.parse(readFileSync(join(root, FILE), 'utf8')) as Record<string, Record<string, unknown>>
const write = (file: unknown) => writeFileSync(join(root, FILE), JSON.stringify(file))
const problems = () => checkCatalogues(readCatalogues(root)).map((problem) => problemLine(problem, 'en'))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'arraigo-language-'))
  mkdirSync(join(root, 'scripts/gate'), { recursive: true })
  const project = new URL('../../../', import.meta.url).pathname
  cpSync(join(project, 'src/i18n'), join(root, 'src/i18n'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the file of a language', () => {
  it('holds every text of the app, those of the language it stands on at first', () => {
    const { all, untranslated, dropped } = writeLanguageFile(root, 'pt.es')
    expect([all - untranslated, dropped]).toEqual([0, []])
    expect(all).toBeGreaterThan(1500)
    expect(composeMessages(read() as unknown as AddedFile).messages).toEqual(spanish)
    expect(problems()).toEqual([])
  })

  it('keeps what was translated, takes in what is new and leaves out what is gone', () => {
    writeLanguageFile(root, 'pt.es')
    const file = read()
    const frame = file['screen/frame'] as { app: Record<string, unknown> }
    const [first = '', second = ''] = Object.keys(frame.app).filter((key) => typeof frame.app[key] === 'string')
    frame.app[first] = 'Mapa em português'
    frame.app['gone'] = 'ninguém'
    const lost = frame.app[second]
    delete frame.app[second]
    write(file)
    const written = writeLanguageFile(root, 'pt.es')
    expect(written.all - written.untranslated).toBe(1)
    expect(written.dropped).toEqual(['screen/frame.app.gone'])
    expect((read()['screen/frame'] as typeof frame).app).toMatchObject({ [first]: 'Mapa em português', [second]: lost })
  })

  it.each(['pt', 'pt.fr', '../pt.es', 'pt.es.json', ''])('is not named %j', (name) => {
    expect(() => writeLanguageFile(root, name)).toThrow(/is no <code>\.<base>/)
  })

  it('stops the build where a key or a part is missing or too many, with file, part and key', () => {
    writeLanguageFile(root, 'pt.es')
    const file = read()
    delete (file['codes'] as Record<string, Record<string, unknown>>)['level']?.['country']
    ;(file['screen/map'] as Record<string, unknown>)['extra'] = 'mais'
    delete file['console']
    write(file)
    expect(problems()).toEqual([
      `${FILE}, codes: level.country: missing; src/i18n/codes/es.json has it`,
      `${FILE}, screen/map: extra: not in src/i18n/screen/es/map.json`,
      `${FILE}, console: missing: this part has every language`,
    ])
  })

  it('stops the build where two files hold one language, or one is named for none', () => {
    writeLanguageFile(root, 'pt.es')
    writeLanguageFile(root, 'pt.en')
    expect(problems()).toEqual([`${FILE}: src/i18n/added/pt.en.json is the same language`])
    writeFileSync(join(root, 'src/i18n/added/portugues.json'), '{}')
    expect(() => readCatalogues(root)).toThrow('src/i18n/added/portugues.json: no <code>.<base>.json')
  })
})
