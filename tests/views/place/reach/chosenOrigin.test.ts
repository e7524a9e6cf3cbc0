import { describe, expect, it } from 'vitest'
import { reachWords } from '../../../../src/place/reach/reachWords.ts'
import { originOfCoordinates, originOfDevice, placesToChoose } from '../../../../src/views/place/reach/chosenOrigin.ts'
import { devicePosition } from '../../../../src/views/place/reach/devicePosition.ts'
import { EXAMPLE_PLACES } from './examplePlace.ts'

const words = reachWords('es')

describe('the point to measure from', () => {
  it('is one of the places with a seat, but not the page’s own', () => {
    expect(placesToChoose(EXAMPLE_PLACES, 'HN0703', 'es-GT').map(({ name }) => name)).toEqual(['Alauca', 'Yuscarán'])
    expect(placesToChoose(EXAMPLE_PLACES, 'HN07', 'es-GT').map(({ name }) => name)).toEqual(['Alauca', 'Danlí', 'Yuscarán'])
  })

  it('is named by typed coordinates, latitude first', () => {
    expect(originOfCoordinates('14,03; -86,57', words)).toEqual({ at: [-86.57, 14.03], name: '14.03, -86.57' })
    expect(originOfCoordinates('x', words)).toEqual({ problem: 'unreadable' })
  })

  it('is where the device is, with its margin', () => {
    expect(originOfDevice({ at: [-86.57, 14.03], accuracyMetres: 1234.2 }, words)).toEqual({ at: [-86.57, 14.03], name: 'su posición (con un margen de 1,235 m)' })
    expect(originOfDevice({ at: [2.1, 41.4], accuracyMetres: 10 }, words)).toEqual({ problem: 'deviceOutside' })
    expect(originOfDevice({ problem: 'refused' }, words)).toEqual({ problem: 'refused' })
  })
})

describe('the position of the device', () => {
  type Ask = Geolocation['getCurrentPosition']
  const failing = (code: number): { getCurrentPosition: Ask } => ({ getCurrentPosition: (_, fail) => fail?.({ code } as GeolocationPositionError) })

  it('is given with its margin', async () => {
    const coords = { longitude: -86.57, latitude: 14.03, accuracy: 25 }
    const given = await devicePosition({ getCurrentPosition: (tell) => tell({ coords } as GeolocationPosition) })
    expect(given).toEqual({ at: [-86.57, 14.03], accuracyMetres: 25 })
  })

  it.each([
    [1, 'refused'],
    [2, 'unavailable'],
    [3, 'timeout'],
    [9, 'unavailable'],
  ])('says why there is none (code %i)', async (code, problem) => {
    expect(await devicePosition(failing(code))).toEqual({ problem })
  })

  it('is not there where the browser has none', async () => {
    // oxlint-disable-next-line unicorn/no-useless-undefined -- the browser has none
    expect(await devicePosition(undefined)).toEqual({ problem: 'unsupported' })
  })
})
