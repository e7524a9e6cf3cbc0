import { expect, it } from 'vitest'
import { absentLast } from '../../../src/domain/sorting/absentLast.ts'
import { nameOrder } from '../../../src/domain/sorting/byName.ts'

it('puts absent values last whichever way the list runs, and zero with the values', () => {
  const values = [null, 3, 0, null, 8]
  expect([...values].sort((a, b) => absentLast(a, b, false))).toEqual([0, 3, 8, null, null])
  expect([...values].sort((a, b) => absentLast(a, b, true))).toEqual([8, 3, 0, null, null])
})

it('sorts names as Spanish does', () => {
  const names = ['Ñacaome', 'Zacapa', 'Nueva Ocotepeque', 'Olanchito', 'Águila', 'Antigua', 'antigua']
  expect(names.sort(nameOrder('es-GT'))).toEqual([
    'Águila',
    'antigua',
    'Antigua',
    'Nueva Ocotepeque',
    'Ñacaome',
    'Olanchito',
    'Zacapa',
  ])
})
