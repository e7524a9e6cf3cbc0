import { describe, expect, it } from 'vitest'
import { dropDraft, keepDraft, keptDraft } from '../../../../src/views/place/tools/errorDraft.ts'

function memory(entries: readonly (readonly [string, string])[] = []) {
  const kept = new Map(entries)
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
  return { kept, storage: () => storage }
}
const DRAFT = { figure: 'figures/HN0703/need//2025/', written: 'Son 95.' }
const NOTHING = { figure: '', written: '' }

describe('the draft of a message', () => {
  it('is kept for its place until it is dropped', () => {
    const { kept, storage } = memory()
    expect(keepDraft(storage, 'HN0703', DRAFT)).toBe(true)
    expect(keptDraft(storage, 'HN0703')).toEqual(DRAFT)
    expect(keptDraft(storage, 'HN0704')).toEqual(NOTHING)
    expect(dropDraft(storage, 'HN0703')).toBe(true)
    expect(kept.size).toBe(0)
  })
  it('leaves nothing behind where nothing is written', () => {
    const { kept, storage } = memory()
    keepDraft(storage, 'HN0703', DRAFT)
    keepDraft(storage, 'HN0703', { ...DRAFT, written: '  ' })
    expect(kept.size).toBe(0)
  })
  it('is no error where storage is full, blocked or holds something else', () => {
    const blocked = () => {
      throw new Error('blocked')
    }
    const full = () => ({ ...memory().storage(), setItem: blocked })
    expect(keepDraft(blocked, 'HN0703', DRAFT)).toBe(false)
    expect(keepDraft(full, 'HN0703', DRAFT)).toBe(false)
    expect(keptDraft(blocked, 'HN0703')).toEqual(NOTHING)
    expect(dropDraft(blocked, 'HN0703')).toBe(false)
    for (const text of ['{', 'null', '[]', '{"figure":1,"written":"x"}']) expect(keptDraft(memory([['arraigo-error-HN0703', text]]).storage, 'HN0703')).toEqual(NOTHING)
  })
})
