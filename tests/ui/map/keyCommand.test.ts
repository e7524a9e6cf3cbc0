import { expect, test } from 'vitest'
import { keyCommand } from '../../../src/ui/map/keyCommand.ts'

const press = (key: string, held: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) =>
  keyCommand({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held })

test('arrows move the map, with Alt they walk from area to area', () => {
  expect(press('ArrowLeft')).toEqual({ do: 'pan', direction: 'left' })
  expect(press('ArrowUp', { altKey: true })).toEqual({ do: 'walk', direction: 'up' })
})

test('Enter selects, with Shift it adds; Escape clears; P steps through symbols', () => {
  expect(press('Enter')).toEqual({ do: 'select', extend: false })
  expect(press('Enter', { shiftKey: true })).toEqual({ do: 'select', extend: true })
  expect(press('Escape')).toEqual({ do: 'clear' })
  expect(press('P', { shiftKey: true })).toEqual({ do: 'next-symbol', back: true })
})

test('what belongs to the browser stays with the browser', () => {
  expect(press('Tab')).toBeNull()
  expect(press('+', { ctrlKey: true })).toBeNull()
  expect(press('ArrowLeft', { metaKey: true })).toBeNull()
  expect(press('p', { altKey: true })).toBeNull()
})
