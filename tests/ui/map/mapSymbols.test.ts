import { expect, test } from 'vitest'
import { screenPoint } from '../../../src/domain/projection/viewport.ts'
import { shownSymbols, symbolAt } from '../../../src/ui/map/mapSymbols.ts'
import { danli, sanPedroSula, serviceCentre } from '../../layers/rows.ts'

const VIEW = { longitude: -87, latitude: 14.8, zoom: 7 }
const SIZE = { width: 800, height: 600 }

test('finds the symbol under the pointer, more widely under a finger', () => {
  const symbols = shownSymbols([danli, sanPedroSula], [serviceCentre])
  const { x, y } = screenPoint(VIEW, SIZE, [danli.longitude, danli.latitude])
  expect(symbolAt(symbols, VIEW, SIZE, { x: x + 5, y: y + 5 }, false)).toEqual({ kind: 'programme-place', row: danli })
  expect(symbolAt(symbols, VIEW, SIZE, { x: x + 10, y: y + 10 }, false)).toBeNull()
  expect(symbolAt(symbols, VIEW, SIZE, { x: x + 10, y: y + 10 }, true)).toEqual({ kind: 'programme-place', row: danli })
})
