import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A small `data` folder without a fault, by path. Tests break one thing in it. */
const FILES: Readonly<Record<string, string>> = {
  'territories/territories.csv': `id,level,name,iso3,parent_id,cod_pcode,national_code,national_code_system,iso_3166_2,geonames_id,seat_lon,seat_lat,seat_source,valid_from,valid_to,note
HND,0,Honduras,HND,,HN,,,,,,,,,,
HN08,1,Francisco Morazán,HND,HND,HN08,08,hn-ine,HN-FM,,,,,,,
HN0801,2,Distrito Central,HND,HN08,HN0801,0801,hn-ine,,,-87.20681,14.0818,GeoNames,,,
HN16,1,Santa Bárbara,HND,HND,HN16,16,hn-ine,HN-SB,,,,,,,
HN1606,2,Concepción del Norte,HND,HN16,HN1606,1607,hn-ine,,,-88.2,15.1,GeoNames,,,
HN1607,2,Concepción del Sur,HND,HN16,HN1607,1608,hn-ine,,,-88.1,14.8,GeoNames,,,
SLV,0,El Salvador,SLV,,SV,,,,,,,,,,
SV06,1,La Paz,SLV,SLV,SV06,08,sv-digestyc,SV-PA,,,,,,,
SV06002,2,La Paz Este,SLV,SV06,SV06002,,,,,-88.86667,13.5,seat,2024-05-01,,
SV0821,3,Zacatecoluca,SLV,SV06002,,0821,sv-digestyc,,,-88.86667,13.5,GeoNames,2024-05-01,,
`,
  'datasets/returns/datapackage.json': JSON.stringify({
    name: 'returns',
    kind: 'published',
    titles: { es: 'Retornos', en: 'Returns' },
    descriptions: { es: 'Retornos', en: 'Returns' },
    credit: { es: 'Fuentes', en: 'Sources' },
    codeSystem: 'ocha-cod',
    updated: '2026-01-31',
    licenses: [{ name: 'CC-BY-4.0' }],
    tables: ['returns'],
    measures: [
      { id: 'returned-migrants', title: { es: 'Retornos', en: 'Returns' }, unit: 'persons' },
      { id: 'share', title: { es: 'Parte', en: 'Share' }, unit: 'percent' },
    ],
    resources: [
      { name: 'returns', path: 'returns.csv', table: 'observations', constants: { measure: 'returned-migrants' } },
      { name: 'shares', path: 'shares.csv', table: 'observations' },
      { name: 'points', path: 'points.csv', table: 'service_points' },
      { name: 'sources', path: 'sources.csv', table: 'sources' },
    ],
  }),
  'datasets/returns/returns.csv': `territory_id,territory_name,period,provider,numerator,denominator,source_id
HND,Honduras,2022,INM,94339,,inm-2023
HND,Honduras,2022,CONMIGHO,88575,,conmigho-2023
HN0801,Distrito Central,2025-Q3,INM,12,40,inm-2023
HN1606,Concepción del Norte,2025-01-01/2025-10-31,INM,0,,inm-2023
`,
  'datasets/returns/shares.csv': `measure,territory_id,period,value,source_id
share,HN08,2022,0.31,inm-2023
`,
  'datasets/returns/points.csv': `point_id,name,type,territory_id,position_source,status,source_id
office,Oficina,municipal-office,SV0821,municipal-seat,operating,inm-2023
`,
  'datasets/returns/sources.csv': `source_id,publisher,title,year,url,licence,verification
inm-2023,INM,Retornos 2022,2023,https://example.org/inm,,seen-in-source
conmigho-2023,CONMIGHO,Retornos 2022,2023,,,seen-in-source
`,
  'indicators/returns.json': JSON.stringify({
    id: 'returns',
    theme: 'need',
    order: 1,
    title: { es: 'Retornos', en: 'Returns' },
    definition: { es: 'Retornos', en: 'Returns' },
    numerator: null,
    denominator: null,
    observations: { table: 'returns', measure: 'returned-migrants' },
    method: 'count',
    unit: 'persons',
    direction: 'neutral',
    interval: 'none',
    ramp: 'warm',
    source: { text: { es: 'INM', en: 'INM' }, url: null },
  }),
  'programmes/perspectivas.json': JSON.stringify({
    id: 'perspectivas',
    kind: 'published',
    references: [],
    title: { es: 'P', en: 'P' },
    summary: { es: 'P', en: 'P' },
    countries: ['SLV'],
    funders: ['KfW'],
    implementers: ['Swisscontact'],
    partners: [],
    period: { start: '2023', end: '2027' },
    status: 'implementation',
    source: 'page',
    promisedPlaces: null,
    places: [
      {
        name: 'Zacatecoluca',
        publishedName: 'Zacatecoluca, El Salvador',
        publishedLongitude: -88.87,
        publishedLatitude: 13.51,
        territoryId: 'SV0821',
        longitude: -88.87,
        latitude: 13.51,
        exactness: 'approximate-unit',
        publishing: 'open',
        correction: null,
        source: 'page',
      },
    ],
    services: ['soft-skills'],
    fields: [],
    pathway: [],
    cohorts: [],
    outcomes: [],
    outputs: [],
    budget: [],
    targets: [],
    results: [],
    allied: [],
    contradictions: [],
    notPublished: [],
    sources: [{ id: 'page', publisher: 'Swisscontact', title: 'Page', year: 2024, url: null, verification: 'seen-in-source' }],
  }),
}

export interface SourceTree {
  readonly root: string
  /** Replaces `from` by `to` in a file; throws where `from` does not stand. */
  edit(file: string, from: string, to: string): void
  /** Writes a file, as text or as bytes. */
  write(file: string, content: string | Uint8Array): void
  remove(file: string): void
  /** Every file with its content. */
  snapshot(): Record<string, string>
  dispose(): void
}

/** A fresh copy of the small tree in a temporary folder. */
export function sourceTree(): SourceTree {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-sources-'))
  const root = join(folder, 'data')
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }
  for (const [file, content] of Object.entries(FILES)) write(file, content)
  return {
    root,
    write,
    edit(file, from, to) {
      const content = readFileSync(join(root, file), 'utf8')
      if (!content.includes(from)) throw new Error(`${file} does not hold ${from}`)
      write(file, content.replace(from, to))
    },
    remove: (file) => rmSync(join(root, file)),
    snapshot() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      return Object.fromEntries(files.map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length), readFileSync(path, 'latin1')]
      }))
    },
    dispose: () => rmSync(folder, { recursive: true }),
  }
}
