import { beforeAll, describe, expect, it } from 'vitest'
import type { Gazetteer } from '../../../src/intake/boundaries/gazetteer.ts'
import { matchFeatures } from '../../../src/intake/boundaries/matchFeatures.ts'
import type { SeatedTerritory } from '../../../src/intake/boundaries/seatedTerritory.ts'
import { layerOf, realGazetteer, squareAt } from '../../scripts/boundaries/fixtures.ts'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = await realGazetteer()
})

const inDepartment = (department: string, level: number): SeatedTerritory[] =>
  gazetteer.territories.filter((territory) => territory.departmentId === department && territory.level === level)
const departmentName = (territory: SeatedTerritory) => gazetteer.byId.get(territory.departmentId!)!.name

/** Territory ids in the order of the features that were matched to them, `-` for none. */
function outcome(features: ReturnType<typeof layerOf>): string[] {
  const { areas } = matchFeatures(features, gazetteer)
  const byPlace = new Map([...areas].map(([id, { origin }]) => [origin.en, id]))
  return features.map((feature) => byPlace.get(`${feature.file}, layer ${feature.layer}, feature ${feature.number}`) ?? '-')
}

describe('matching by code', () => {
  it('takes p-codes that names confirm', () => {
    const municipalities = inDepartment('HN07', 2)
    const features = layerOf(
      gazetteer,
      municipalities.map(({ id, name }) => ({ at: id, properties: { ADM2_PCODE: id, ADM2_ES: name } })),
    )
    expect(outcome(features)).toEqual(municipalities.map(({ id }) => id))
    expect([...matchFeatures(features, gazetteer).areas.values()][0]!.by).toEqual({
      es: 'código p de OCHA (ADM2_PCODE)',
      en: 'OCHA p-code (ADM2_PCODE)',
    })
  })

  it('reads p-codes of El Salvador before 2024 as COD numbers departments, not as the national offices do', () => {
    const districts = [...inDepartment('SV06', 3), ...inDepartment('SV10', 3)]
    const features = layerOf(
      gazetteer,
      districts.map(({ id, name, departmentId, nationalCode }) => ({
        at: id,
        properties: { admin2Pcode: departmentId + nationalCode.slice(2), admin2Name: name },
      })),
    )
    // The first is SV0601: La Paz as a p-code, Aguilares in San Salvador as a national code.
    expect(features[0]!.properties['admin2Pcode']).toBe('SV0601')
    expect(outcome(features)).toEqual(districts.map(({ id }) => id))
    const { remarks } = matchFeatures(features, gazetteer)
    expect(remarks.map(({ en }) => en).join('\n')).toMatch(
      /admin2Pcode reads like national code with SV, but names and seats confirm only \d+ of \d+/,
    )
    expect(remarks.map(({ es }) => es).join('\n')).toMatch(
      /admin2Pcode parece código nacional con SV delante, pero los nombres y las cabeceras solo confirman \d+ de \d+/,
    )
  })

  it('reads INE codes of Santa Bárbara, Honduras, which differ from p-codes, with and without letters', () => {
    const municipalities = inDepartment('HN16', 2)
    for (const prefix of ['HN', '']) {
      const features = layerOf(
        gazetteer,
        municipalities.map(({ id, name, nationalCode }) => ({
          at: id,
          properties: { CODIGO: prefix + nationalCode, MUNICIPIO: name },
        })),
      )
      expect(outcome(features)).toEqual(municipalities.map(({ id }) => id))
    }
  })

  it('reads national codes that lost their leading zero as numbers', () => {
    const municipalities = inDepartment('GT01', 2)
    const features = layerOf(
      gazetteer,
      municipalities.map(({ id, nationalCode }) => ({ at: id, properties: { COD_MUN: Number(nationalCode) } })),
    )
    expect(features[0]!.properties['COD_MUN']).toBe(101)
    expect(outcome(features)).toEqual(municipalities.map(({ id }) => id))
  })

  it('never trusts a code whose name strongly contradicts it, and says so', () => {
    const municipalities = inDepartment('HN07', 2)
    const features = layerOf(
      gazetteer,
      municipalities.map(({ id, name }, index) => {
        // The codes of the first two are exchanged; their shapes and names are right.
        const code = municipalities[index < 2 ? 1 - index : index]!.id
        return { at: id, properties: { ADM2_PCODE: code, ADM2_ES: name } }
      }),
    )
    expect(outcome(features)).toEqual(municipalities.map(({ id }) => id))
    const { remarks } = matchFeatures(features, gazetteer)
    expect(remarks.filter(({ en }) => en.includes('but the name'))).toHaveLength(2)
    expect(remarks[0]!.en).toContain('feature 1: ADM2_PCODE HN0702: the code is that of HN0702')
    expect(remarks[0]!.en).toContain('matched by name to HN0701')
    expect(remarks[0]!.es).toMatch(
      /^limits\.geojson, capa limits, elemento 1: ADM2_PCODE HN0702: el código es de HN0702 .*, pero el nombre «.*» es el de HN0701 .*; hallado por nombre: HN0701 /,
    )
  })

  it('leaves a feature unmatched where code and name name two places and the seat confirms neither', () => {
    const municipalities = inDepartment('HN07', 2)
    const features = layerOf(
      gazetteer,
      municipalities.map(({ id, name }, index) => ({
        at: id,
        east: index === 0 ? 0.08 : 0,
        properties: { ADM2_PCODE: id, ADM2_ES: index === 0 ? 'Santa Lucía' : name },
      })),
    )
    const { unmatched, areas } = matchFeatures(features, gazetteer)
    expect(areas.has('HN0701')).toBe(false)
    expect(unmatched).toHaveLength(1)
    expect(unmatched[0]!.place.en).toBe('limits.geojson, layer limits, feature 1')
    expect(unmatched[0]!.reason.en).toMatch(/the code is that of HN0701.*the name is "Santa Lucía"/)
  })

  it('does not take a running number for a code', () => {
    const municipalities = inDepartment('GT01', 2)
    const features = layerOf(
      gazetteer,
      municipalities.map(({ id, name }, index) => ({ at: id, properties: { OBJECTID: 1301 + index, NOMBRE: name } })),
    )
    expect(outcome(features)).toEqual(municipalities.map(({ id }) => id))
  })
})

describe('matching by name', () => {
  it('tells the three Concepción and other repeated names of Honduras apart by where the seat lies', () => {
    const repeated = ['HN0403', 'HN1004', 'HN1403'].map((id) => gazetteer.byId.get(id)!)
    expect(repeated.map(({ name }) => name)).toEqual(['Concepción', 'Concepción', 'Concepción'])
    const features = layerOf(
      gazetteer,
      repeated.toReversed().map(({ id, name }) => ({ at: id, properties: { NOMBRE: name.toUpperCase() } })),
    )
    expect(outcome(features)).toEqual(['HN1403', 'HN1004', 'HN0403'])
  })

  it('takes misprints whose seat lies inside, in the department the file names', () => {
    const features = layerOf(gazetteer, [
      { at: 'SV0821', properties: { depto: 'LA PAZ', nombre: 'ZACATECOLCA' } },
      { at: 'SV0805', properties: { depto: 'LA PAZ', nombre: 'Olocuitla' } },
      { at: 'SV0807', properties: { depto: 'LA PAZ', nombre: 'S. Antonio Masahuat' } },
    ])
    expect(outcome(features)).toEqual(['SV0821', 'SV0805', 'SV0807'])
  })

  it('does not take a name from another department, nor one whose seat lies outside, and says why', () => {
    const features = layerOf(gazetteer, [
      { at: 'HN0403', properties: { DEPTO: 'Copán', NOMBRE: 'Concepción' } },
      { at: 'HN1004', properties: { DEPTO: 'Copán', NOMBRE: 'Concepción' } },
      { at: 'HN0405', east: 0.02, properties: { DEPTO: 'Copán', NOMBRE: gazetteer.byId.get('HN0405')!.name } },
      { at: 'HN0406', properties: { DEPTO: 'Copán', NOMBRE: 'Ciudad Inventada' } },
    ])
    expect(outcome(features)).toEqual(['HN0403', '-', '-', '-'])
    const reasons = matchFeatures(features, gazetteer).unmatched.map(({ reason }) => reason.en)
    expect(reasons[0]).toMatch(/called "Concepción" like HN0403 .* whose seat lies outside/)
    expect(reasons[1]).toMatch(/whose seat lies outside, 1\.\d km away/)
    expect(reasons[2]).toContain('no territory is called "Ciudad Inventada"')
  })

  it('takes no department for the municipality of its name', () => {
    const wide = {
      file: 'd.geojson',
      layer: 'd',
      number: 1,
      properties: { NAME: 'Santa Ana' },
      polygons: squareAt(gazetteer, 'SV0210', 0, 0.4),
    }
    const { areas, remarks } = matchFeatures([wide], gazetteer)
    expect(areas.size).toBe(0)
    expect(remarks).toEqual([
      {
        es: 'd.geojson, capa d: no se usan las áreas más amplias que los municipios (1)',
        en: 'd.geojson, layer d: 1 areas wider than municipalities; not used',
      },
    ])
  })

  it('finds the 44 municipalities and the 262 districts of El Salvador, whichever a layer holds', () => {
    for (const level of [2, 3] as const) {
      const territories = gazetteer.at('SLV', level)
      const features = layerOf(
        gazetteer,
        territories.map((territory) => ({
          at: territory.id,
          properties: { pais: 'El Salvador', depto: departmentName(territory), nombre: territory.name },
        })),
      )
      expect(outcome(features)).toEqual(territories.map(({ id }) => id))
    }
  })
})

describe('several layers and features', () => {
  it('takes each territory once, and joins pieces of one', () => {
    const islands = ['HN1101', 'HN1102', 'HN1103', 'HN1104'].map((id) => ({
      at: id,
      properties: { id, name: gazetteer.byId.get(id)!.name },
    }))
    const once = layerOf(gazetteer, islands)
    const again = layerOf(gazetteer, [...islands, { ...islands[0]!, east: 0.01 }], 'islands')
    expect([...matchFeatures([...once, ...again], gazetteer).areas.keys()].sort()).toEqual([
      'HN1101',
      'HN1102',
      'HN1103',
      'HN1104',
    ])
    const { areas, remarks, unmatched } = matchFeatures(again, gazetteer)
    expect(areas.get('HN1101')!.polygons).toHaveLength(2)
    expect(remarks).toEqual([
      {
        es: 'HN1101 Roatán (Islas de la Bahía, HND): se formó con 2 elementos de islands.geojson',
        en: 'HN1101 Roatán (Islas de la Bahía, HND): put together from 2 features of islands.geojson',
      },
    ])
    expect(unmatched).toEqual([])
  })

  it('lists a second claim to a territory as unmatched', () => {
    const islands = ['HN1101', 'HN1102', 'HN1103', 'HN1104'].map((id) => ({
      at: id,
      properties: { id, name: gazetteer.byId.get(id)!.name },
    }))
    const features = layerOf(gazetteer, [...islands, { at: 'HN1104', east: 0.002, properties: { id: 'HN1104', name: 'Utilla' } }])
    const { areas, unmatched } = matchFeatures(features, gazetteer)
    expect(areas.get('HN1104')!.origin.en).toContain('feature 4')
    expect(unmatched).toEqual([
      {
        place: { es: 'limits.geojson, capa limits, elemento 5', en: 'limits.geojson, layer limits, feature 5' },
        reason: {
          es: '(Utilla) HN1104 Utila (Islas de la Bahía, HND) ya es el elemento 4',
          en: '(Utilla) HN1104 Utila (Islas de la Bahía, HND) is already feature 4',
        },
      },
    ])
  })

  it('sets aside what lies in other countries', () => {
    const features = layerOf(gazetteer, [{ at: 'GT1701', properties: { name: 'Flores' } }])
    const far = {
      ...features[0]!,
      number: 2,
      polygons: [
        [
          [
            [-70, 5],
            [-69, 5],
            [-69, 6],
            [-70, 6],
            [-70, 5],
          ],
        ],
      ],
    } as (typeof features)[0]
    expect(matchFeatures([...features, far], gazetteer).unmatched).toEqual([
      {
        place: { es: 'limits.geojson, capa limits, elemento 2', en: 'limits.geojson, layer limits, feature 2' },
        reason: { es: 'fuera de los tres países', en: 'outside the three countries' },
      },
    ])
  })
})
