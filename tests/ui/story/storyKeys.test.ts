import { describe, expect, it } from 'vitest'
import { moveOf, stepAfter } from '../../../src/ui/story/storyKeys.ts'

const READ = { below: false, above: false }
const press = (key: string) => ({ key, modified: false })

describe('moveOf', () => {
  it.each([['ArrowDown', 'next'], ['PageDown', 'next'], ['j', 'next'], ['ArrowUp', 'previous'], ['PageUp', 'previous'], ['K', 'previous'], ['Home', 'first'], ['End', 'last']] as const)('%s leads to the %s step', (key, move) => {
    expect(moveOf(press(key), READ)).toBe(move)
  })

  it('leaves arrows to the browser until the step is read, and all other keys always', () => {
    expect(moveOf(press('ArrowDown'), { below: true, above: false })).toBeNull()
    expect(moveOf(press('ArrowUp'), { below: false, above: true })).toBeNull()
    expect(moveOf(press('ArrowUp'), { below: true, above: false })).toBe('previous')
    for (const key of ['Tab', ' ', 'Enter', 'a']) expect(moveOf(press(key), READ)).toBeNull()
  })

  it('leaves shortcuts of the browser alone', () => {
    expect(moveOf({ key: 'j', modified: true }, READ)).toBeNull()
  })
})

describe('stepAfter', () => {
  it('stays within the story', () => {
    expect([stepAfter('next', 0, 8), stepAfter('next', 8, 8), stepAfter('previous', 1, 8), stepAfter('first', 5, 8), stepAfter('last', 0, 8)]).toEqual([1, null, null, 1, 8])
  })
})
