import { describe, expect, it } from 'vitest'
import { parseBreaks } from '../../../src/ui/controls/parseBreaks.ts'

describe('breaks typed by hand', () => {
  it.each([
    ['10 25 50', 100, [0.1, 0.25, 0.5]],
    ['50%, 10 %; 25', 100, [0.1, 0.25, 0.5]],
    ['  12.5  ', 100, [0.125]],
    ['1,000 2,500', 1, [1000, 2500]],
    ['10,25,50', 1, [10, 25, 50]],
    ['-5 −2.5', 1, [-5, -2.5]],
    ['7', 100, [0.07]],
  ])('%s', (text, scale, breaks) => {
    expect(parseBreaks(text, scale)).toEqual({ breaks })
  })
  it.each([
    ['', 'empty', ''],
    [' , ; ', 'empty', ''],
    ['10 x', 'not-a-number', 'x'],
    ['1e5', 'not-a-number', '1e5'],
    ['NaN', 'not-a-number', 'NaN'],
    ['10 20 10', 'repeated', '10'],
    ['1 2 3 4 5 6 7 8 9', 'too-many', ''],
  ])('refuses %j as %s', (text, error, about) => {
    expect(parseBreaks(text, 1)).toEqual({ error, text: about })
  })
})
