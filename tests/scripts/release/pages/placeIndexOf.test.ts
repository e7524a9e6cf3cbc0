import { describe, expect, it } from 'vitest'
import { placeIndexOf } from '../../../../scripts/release/pages/placeIndexOf.ts'
import type { Manifest } from '../../../../src/catalog/release.ts'
import { fileOfPlace } from '../../../../src/place/place-index.ts'
import { fileWith } from './placesOnly.ts'

const FILES = [
  fileWith(['HN07', 1, 'El Paraíso', 'HND'], ['HN0703', 2, 'Danlí', 'HN07']),
  // The former department 06 is San Salvador, which is SV05 among the p-codes.
  fileWith(['SV05', 1, 'San Salvador', 'SLV'], ['SV05004', 2, 'Centro', 'SV05'], ['SV0614', 3, 'San Salvador', 'SV05004']),
]
const manifest = {
  release: '2026-09-30-a1',
  created: '2026-09-30',
  places: { HN07: 'places/HN07.1a.json.gzip', SV05: 'places/SV05.2b.json.gzip', offers: 'places/offers.3c.json.gzip' },
  files: ['HN07.1a', 'SV05.2b', 'offers.3c', 'other'].map((name, at) => ({ path: `places/${name}.json.gzip`, hash: `h${at}`, bytes: at, rows: null })),
} as unknown as Manifest

describe('the index of places', () => {
  it('names file, hash and bytes of every department, and of the offers', () => {
    expect(placeIndexOf(manifest, FILES)).toEqual({
      release: { id: '2026-09-30-a1', date: '2026-09-30' },
      files: {
        HN07: { path: 'places/HN07.1a.json.gzip', hash: 'h0', bytes: 0 },
        SV05: { path: 'places/SV05.2b.json.gzip', hash: 'h1', bytes: 1 },
        offers: { path: 'places/offers.3c.json.gzip', hash: 'h2', bytes: 2 },
      },
      names: { HN07: 'El Paraíso', SV05: 'San Salvador' },
      districts: { SV06: 'SV05' },
    })
  })

  it('leads from every place to its file', () => {
    const { districts } = placeIndexOf(manifest, FILES)
    for (const { id, places } of FILES) for (const { territory } of places) expect(fileOfPlace(territory.id, districts), territory.id).toBe(id)
  })

  it('is refused where the manifest does not list a file', () => {
    expect(() => placeIndexOf({ ...manifest, files: [] }, FILES)).toThrow('places/HN07.1a.json.gzip')
  })
})
