import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemLine } from '../../../../scripts/catalog/problem.ts'
import type { RawCheck } from '../../../../scripts/gate/checks/checkRaw.ts'
import { type BadFile, REGISTER } from './badFiles/badFile.ts'
import { BAD_FILES } from './badFiles/badFiles.ts'
import { HUGE_FILE } from './badFiles/hugeFile.ts'
import { checkSpoilt, tinyFolder } from './tinyFolder.ts'

/** Problems at the place that was spoilt, of which one says what is expected in both languages. */
function expectTold({ problems }: RawCheck, { file, row, field, es, en }: BadFile): void {
  const told = problems.map((problem) => ({ ...problem, es: problem.message.es, en: problem.message.en }))
  expect(told).toContainEqual(expect.objectContaining({ file: `data/datasets/tiny/${file}`, row, field, es: expect.stringContaining(es), en: expect.stringContaining(en) }))
}

describe('bad input', () => {
  it('is of 60 kinds or more, each with a name of its own', () => {
    expect(BAD_FILES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(BAD_FILES.map(({ name }) => name)).size).toBe(BAD_FILES.length)
  })

  it.each(BAD_FILES.map((bad) => [bad.name, bad] as const))('%s', async (_, bad) => {
    const folder = await tinyFolder(bad.spoil)
    try {
      const before = folder.snapshot()
      const found = await folder.check()
      expectTold(found, bad)
      // Nothing is copied: neither what is good nor what is refused.
      expect(folder.snapshot()).toEqual(before)
      const text = found.problems.flatMap((problem) => [problemLine(problem, 'es'), problemLine(problem, 'en')]).join('\n')
      for (const secret of bad.never ?? []) expect(text).not.toContain(secret)
    } finally {
      folder.dispose()
    }
  })

  it('of 300 MB is read to its last row without being held', async () => {
    const folder = await tinyFolder(HUGE_FILE.spoil)
    try {
      expect(statSync(join(folder.own, REGISTER)).size).toBeGreaterThan(300 * 1024 ** 2)
      const before = process.memoryUsage().rss
      let most = 0
      const read: number[] = []
      const found = await folder.check({
        onProgress({ bytes }) {
          most = Math.max(most, process.memoryUsage().rss)
          read.push(bytes)
        },
      })
      expectTold(found, HUGE_FILE)
      expect(read.length).toBeGreaterThan(100)
      expect(most - before).toBeLessThan(250 * 1024 ** 2)
    } finally {
      folder.dispose()
    }
  })

  it('with more faults than anybody reads is told in few lines', async () => {
    const { problems } = await checkSpoilt(BAD_FILES.find(({ name }) => name === 'a fault in every row')!.spoil)
    expect(problems.length).toBe(11)
  })
})
