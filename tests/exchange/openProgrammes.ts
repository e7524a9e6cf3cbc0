import { readProgrammes } from '../../scripts/catalog/readProgrammes.ts'
import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'
import { UNREGISTERED, writeIati } from '../../src/exchange/iati/writeIati.ts'
import type { DraftProgramme } from '../../src/exchange/draft.ts'
import { PROJECT_DATA } from '../../scripts/catalog/sourceFolder.ts'
import { territoriesOf } from '../../scripts/programmes/territoriesOf.ts'

/** The open part of the project's own programmes. */
export const OPEN: readonly ProgrammeDefinition[] = readProgrammes()

export const territoryOf = territoriesOf(PROJECT_DATA)

export function iatiOf(programmes: readonly DraftProgramme[]): string {
  return writeIati(programmes, { reporting: UNREGISTERED, generated: null, serviceName: (id) => ({ es: id, en: id }) })
}

const ODD = [
  ' blanco delante',
  'comillas "dobles" y «angulares»',
  'menor < que & mayor > que',
  'dos\nlíneas',
  'tab\tulador; punto y coma, coma',
  "=SUMA(A1:A9)",
  '+503 @cmd -2',
  'emoji 🌱 y ñandú',
  ']]> y <!-- --> y &amp;',
  '\u00a0Danlí',
  "'apóstrofo",
] as const

/** Programmes whose every text is odd in one of the ways files break at, the rest as it is. */
export const GENERATED: readonly ProgrammeDefinition[] = ODD.map((odd, index) => {
  const base = OPEN[index % OPEN.length]
  if (!base) throw new Error('no programme')
  const text = (words: { readonly es: string; readonly en: string }) => ({ es: `${odd} ${words.es}`, en: `${words.en} ${odd}` })
  const figure = <Figure extends { label: { es: string; en: string } }>(each: Figure): Figure => ({ ...each, label: text(each.label) })
  return {
    ...base,
    id: `${base.id}-${index}`,
    title: text(base.title),
    summary: text(base.summary),
    funders: [...base.funders, odd],
    places: base.places.map((place) => ({ ...place, name: `${odd}${place.name}`, publishedName: `${odd} ` })),
    fields: base.fields.map((each) => ({ ...each, text: text(each.text) })),
    targets: base.targets.map((target) => ({ ...figure(target), milestones: [{ date: '2025-06-30', value: 12.5, source: target.source }] })),
    results: base.results.map((result) => ({ ...figure(result), note: text(result.note ?? { es: '', en: '' }) })),
    sources: base.sources.map((source) => ({ ...source, title: `${odd} ${source.title}` })),
  }
})
