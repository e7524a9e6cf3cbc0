import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SourceProblems } from '../../../scripts/catalog/problem.ts'
import { certificateFiles } from '../../../scripts/release/gated/certificateFiles.ts'
import { EXAMPLE_CERTIFICATE } from '../../catalog/exampleCertificate.ts'
import { sourceTree, type SourceTree } from '../catalog/sourceTree.ts'
import { writeGatedDataset } from './gatedFixture.ts'

const { dataset: _, release: __, files: ___, ...WHOLE } = EXAMPLE_CERTIFICATE
const FOLDER = 'datasets/aid/tables/0123456789'
let tree: SourceTree
beforeEach(() => {
  tree = sourceTree()
})
afterEach(() => tree.dispose())

/** Writes a release of the gate with its certificate and page. */
function published(certificate: Readonly<Record<string, unknown>> = {}): void {
  writeGatedDataset(tree.root, { certificate: { ...WHOLE, ...certificate } })
  writeFileSync(join(tree.root, FOLDER, 'certificate.html'), '<!doctype html>')
}
function problems(): string[] {
  try {
    certificateFiles(tree.root)
  } catch (error) {
    if (error instanceof SourceProblems) return error.problems.map(({ file, field, message }) => `${file} ${field}: ${message.en}`)
    throw error
  }
  return []
}

describe('certificates of a release', () => {
  it('stand with the tables the gate published last', () => {
    published()
    const files = certificateFiles(tree.root)
    expect([...files.keys()]).toEqual(['aid'])
    expect(JSON.parse(readFileSync(files.get('aid')?.figures ?? '', 'utf8'))).toMatchObject({ dataset: 'aid', release: '0123456789' })
    expect(readFileSync(files.get('aid')?.page ?? '', 'utf8')).toBe('<!doctype html>')
  })

  it('there is none where the gate published nothing', () => {
    expect(certificateFiles(tree.root).size).toBe(0)
  })

  it.each([
    ['a number missing', { totals: { cells: 1, suppressed: 0 } }, 'totals.personsLostPercent'],
    ['shares that would be one more equation', { totals: { cells: 1, suppressed: 0, personsLostPercent: 5.75 } }, 'totals.personsLostPercent'],
    ['an attack nobody knows', { attacks: [{ id: 'guessing', checked: 1, found: 0 }] }, 'attacks.0.id'],
    ['no time', { time: 'yesterday' }, 'time'],
  ])('%s is told with file and field', (_name, change, field) => {
    published(change)
    const found = problems()
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`data/${FOLDER}/certificate.json ${field}: `)
  })

  it('one whose page is missing is told', () => {
    published()
    rmSync(join(tree.root, FOLDER, 'certificate.html'))
    expect(problems()).toEqual([`data/${FOLDER}/certificate.html null: the file does not exist`])
  })

  it('one of tables that were attacked with success does not enter a release', () => {
    published({ attacks: [{ id: 'margins', checked: 9, found: 2 }] })
    expect(problems()).toEqual([expect.stringContaining('the attack margins disclosed 2 cells')])
  })
})
