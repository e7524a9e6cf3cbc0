import { describe, expect, it } from 'vitest'
import { neighbourhoods } from '../../../../scripts/gate/alternatives/neighbourhoods.ts'
import { publicSystem } from '../../../../scripts/gate/alternatives/publicSystem.ts'
import { cellName } from '../../../../scripts/gate/cells/cellSpace.ts'
import { smallRules, smallTruth } from './smallTruth.ts'

describe('neighbourhoods', () => {
  const { truth, knowledge } = smallTruth(0)
  const open = publicSystem(truth.cells, knowledge, new Map())
  const printed = truth.cells.keys.length
  const names = (set: readonly number[]): string[] => set.filter((cell) => cell < printed).map((cell) => cellName(truth.cells.space, truth.cells.keys[cell] ?? 0))

  it('are the areas below each department, and each count and service over all areas', () => {
    const sets = neighbourhoods(open, knowledge).map(names)
    // 3 departments; 2 counts x 3 services.
    expect(sets).toHaveLength(9)
    const areas = (set: readonly string[]): string => [...new Set(set.map((name) => /territory_id=(\w+)/.exec(name)?.[1] ?? ''))].sort().join(' ')
    expect(sets.map(areas).sort().slice(6)).toEqual(['HN0101 HN0102 HN0103', 'HN0201 HN0202', 'HN0301'])
    expect(sets.filter((set) => set.every((name) => name.startsWith('served,') && name.includes('service=social')))).toHaveLength(1)
  })

  it('hold the rests of their wholes and parts, and grow', () => {
    const sets = neighbourhoods(open, knowledge)
    expect(sets.map((set) => set.length)).toEqual(sets.map((set) => set.length).sort((one, other) => one - other))
    for (const set of sets) {
      const members = new Set(set)
      for (const { cell, whole, part } of open.relations.rests) expect(members.has(cell)).toBe(members.has(whole) || members.has(part))
    }
  })

  it('put counts together that equations tie', () => {
    const tied = smallRules({ same: [{ counts: ['need', 'served'], where: { service: ['social'] } }] })
    const other = smallTruth(0, tied)
    expect(neighbourhoods(open, other.knowledge)).toHaveLength(3 + 3)
  })
})
