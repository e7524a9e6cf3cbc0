import { describe, expect, it } from 'vitest'
import { createLinkHistory } from '../../../src/ui/link/linkHistory.ts'

function fake() {
  const entries = ['#/start']
  const timers = new Map<number, () => void>()
  const history = {
    pushState: (_data: unknown, _unused: string, url: string) => void entries.push(url),
    replaceState: (_data: unknown, _unused: string, url: string) => void entries.splice(-1, 1, url),
  }
  let next = 0
  const timer = {
    set: (run: () => void) => {
      next += 1
      timers.set(next, run)
      return next
    },
    clear: (handle: unknown) => void timers.delete(handle as number),
  }
  const rest = () => {
    for (const [handle, run] of timers) {
      timers.delete(handle)
      run()
    }
  }
  return { entries, rest, timers, link: createLinkHistory(history, timer, '#/start') }
}

describe('link history', () => {
  it('makes a step of a choice and none of a link that is already there', () => {
    const { entries, link } = fake()
    link.push('#/a')
    link.push('#/a')
    link.push('#/b')
    expect(entries).toEqual(['#/start', '#/a', '#/b'])
  })
  it('writes a drag once, when it rests', () => {
    const { entries, link, rest, timers } = fake()
    for (let move = 0; move < 300; move += 1) link.replaceSoon(`#/move${move}`)
    expect(entries).toEqual(['#/start'])
    expect(timers.size).toBe(1)
    rest()
    expect(entries).toEqual(['#/move299'])
  })
  it('keeps the place of the map in the step before a choice', () => {
    const { entries, link, rest } = fake()
    link.replaceSoon('#/moved')
    link.push('#/chosen')
    rest()
    expect(entries).toEqual(['#/moved', '#/chosen'])
  })
  it('does not write a waiting drag over a page gone back to', () => {
    const { entries, link, rest } = fake()
    link.replaceSoon('#/moved')
    link.arrived('#/start')
    rest()
    expect(entries).toEqual(['#/start'])
  })
  it('goes on where the browser forbids it, but not past another fault', () => {
    const throwing = (error: unknown) => () => {
      throw error
    }
    const timer = { set: () => 1, clear: () => {} }
    const forbidden = throwing(new DOMException('forbidden', 'SecurityError'))
    expect(() => createLinkHistory({ pushState: forbidden, replaceState: forbidden }, timer, '').push('#/a')).not.toThrow()
    const broken = throwing(new TypeError('broken'))
    expect(() => createLinkHistory({ pushState: broken, replaceState: broken }, timer, '').push('#/a')).toThrow(TypeError)
  })
})
