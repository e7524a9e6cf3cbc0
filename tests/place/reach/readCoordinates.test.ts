import { describe, expect, it } from 'vitest'
import { readCoordinates } from '../../../src/place/reach/readCoordinates.ts'

describe('typed coordinates', () => {
  it.each([
    '14.03, -86.57',
    '14.03,-86.57',
    ' 14.03  -86.57 ',
    '14.03;-86.57',
    '14,03 -86,57',
    '14,03; -86,57',
    '14,03, -86,57',
    '+14.03, −86.57',
    '14.03° N, 86.57° W',
    '14.03 n 86.57 o',
    '14.03N86.57W',
    '86.57° O, 14.03° N',
    "14° 1' 48\" N, 86° 34' 12\" O",
    '14°01′48″N 86°34′12″W',
    "14°1.8'N 86°34.2'O",
    "14° 1' 48'' N, 86° 34' 12'' O",
  ])('are read as maps write them: %s', (text) => {
    const read = readCoordinates(text)
    if ('problem' in read) expect.fail(read.problem)
    expect(read.at[0]).toBeCloseTo(-86.57, 9)
    expect(read.at[1]).toBeCloseTo(14.03, 9)
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['Danlí', 'unreadable'],
    ['14.03', 'unreadable'],
    ['14.03, -86.57, 3', 'unreadable'],
    ['14.03 N, 13 N', 'unreadable'],
    ["14° 75' N, 86° W", 'unreadable'],
    ['1e1, -86', 'unreadable'],
    ['-86.57, 14.03', 'swapped'],
    ['14.03, 86.57', 'unsigned'],
    ['14.03 N, 86.57 E', 'unsigned'],
    ['40.4, -3.7', 'outside'],
    ['999, 999', 'outside'],
    ['0, 0', 'outside'],
  ])('say what is wrong with «%s»', (text, problem) => {
    expect(readCoordinates(text)).toEqual({ problem })
  })
})
