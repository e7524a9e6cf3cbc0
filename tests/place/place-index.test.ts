import { describe, expect, it } from 'vitest'
import { fileOfPlace, placeInAddress } from '../../src/place/place-index.ts'

describe('the file of a place', () => {
  it.each([
    ['HN0703', 'HN07'],
    ['GT01', 'GT01'],
    ['SLV', 'SLV'],
    ['SV05004', 'SV05'],
    // National department 06 is San Salvador, which is SV05 among the p-codes.
    ['SV0614', 'SV05'],
    ['SV9901', null],
    ['nothing', null],
  ])('of %s is %s', (id, file) => {
    expect(fileOfPlace(id, { SV06: 'SV05' })).toBe(file)
  })
})

describe('the place in an address', () => {
  it.each([
    ['/any/path/es/HN0703.html', { language: 'es', id: 'HN0703' }],
    ['/en/GTM', { language: 'en', id: 'GTM' }],
    ['/es/SV05004.html', { language: 'es', id: 'SV05004' }],
  ])('is found in %s', (path, place) => expect(placeInAddress(path)).toEqual(place))

  it.each(['/es/index.html', '/es/place.html', '/fr/HN0703.html', '/es/HN0703.html/x', '/es/../HN<script>.html'])('is none in %s', (path) => {
    expect(placeInAddress(path)).toBeNull()
  })
})
