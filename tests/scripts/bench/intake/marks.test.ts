import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OWN } from '../../../../scripts/bench/intake/marks.ts'

const folders = ['src/views/own', 'src/ui/own']
const sources = folders.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).join('\n')

describe('OWN', () => {
  it.each(['file', 'read', 'show', 'problem'] as const)('finds "%s" by a name the page gives', (part) => {
    const [, testId = ''] = /^\[data-testid="([a-z-]+)"\]$/.exec(OWN[part]) ?? []
    expect(testId).not.toBe('')
    expect(sources).toContain(`data-testid="${testId}"`)
  })

  it('waits for a mark the page sets', () => expect(sources).toContain(`performance.mark('${OWN.mapped}')`))
})
