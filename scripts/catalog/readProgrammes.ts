import { join } from 'node:path'
import { type ProgrammeDefinition, programmeDefinition } from '../../src/catalog/programme.ts'
import { orThrow, type Problem, type Report, reporter } from './problem.ts'
import { publishedPeriod } from './publishedPeriod.ts'
import { readJson } from './readJson.ts'
import { loadTerritories } from './readTerritories.ts'
import { jsonFilesIn, PROJECT_DATA, shownPath } from './sourceFolder.ts'
import type { TerritoryRow } from './territoryRow.ts'

/**
 * All programmes under `root/programmes`, by id; `programmeTables` makes table rows of them.
 * Throws SourceProblems: a file that does not fit the schema, an unknown territory or source, a repeated id.
 */
export function readProgrammes(root = PROJECT_DATA): ProgrammeDefinition[] {
  return orThrow((problems) => loadProgrammes(root, loadTerritories(root, problems), problems))
}

/** As `readProgrammes`, but adds problems to a list. */
export function loadProgrammes(root: string, territories: readonly TerritoryRow[], problems: Problem[]): ProgrammeDefinition[] {
  const territoryIds = new Set(territories.map((territory) => territory.id))
  const programmes: ProgrammeDefinition[] = []
  for (const file of jsonFilesIn(root, 'programmes')) {
    const report = reporter(problems, shownPath(root, 'programmes', file))
    const programme = readJson(join(root, 'programmes', file), programmeDefinition, report)
    if (!programme) continue
    if (`${programme.id}.json` !== file) {
      report(null, 'id', `no es el nombre del archivo: ${programme.id}`, `not the name of the file: ${programme.id}`)
    }
    checkPlaces(programme, territoryIds, report)
    checkFigures(programme, territoryIds, report)
    checkSourceIds(programme, report)
    programmes.push(programme)
  }
  return programmes
}

function checkPlaces(programme: ProgrammeDefinition, territoryIds: ReadonlySet<string>, report: Report): void {
  for (const [position, place] of programme.places.entries()) {
    if (!territoryIds.has(place.territoryId)) {
      unknownTerritory(`places.${position}.territoryId`, place.territoryId, report)
    }
    const published = place.publishedLongitude !== null && place.publishedLatitude !== null
    const moved = place.publishedLongitude !== place.longitude || place.publishedLatitude !== place.latitude
    if (published && moved !== (place.correction !== null)) {
      report(
        null,
        `places.${position}.correction`,
        'un lugar que no está donde se publicó necesita decir por qué, y solo ese',
        'a place that does not stand where published must say why, and only such a place',
      )
    }
  }
}

function checkFigures(programme: ProgrammeDefinition, territoryIds: ReadonlySet<string>, report: Report): void {
  const ids = new Set<string>()
  for (const list of ['budget', 'targets', 'results'] as const) {
    for (const [position, figure] of programme[list].entries()) {
      const field = `${list}.${position}`
      if (ids.has(figure.id)) report(null, `${field}.id`, `clave repetida: ${figure.id}`, `duplicate key: ${figure.id}`)
      ids.add(figure.id)
      if (!publishedPeriod(figure.period, true)) {
        report(null, `${field}.period`, `no es un periodo: «${figure.period}»`, `not a period: “${figure.period}”`)
      }
      if (figure.unit === 'percent' && figure.value > 1) {
        report(
          null,
          `${field}.value`,
          `un porcentaje se guarda de 0 a 1: ${figure.value}`,
          `a percentage is stored from 0 to 1: ${figure.value}`,
        )
      }
      if (figure.territoryId !== null && !territoryIds.has(figure.territoryId)) {
        unknownTerritory(`${field}.territoryId`, figure.territoryId, report)
      }
    }
  }
  for (const [position, contradiction] of programme.contradictions.entries()) {
    for (const id of contradiction.figures.filter((figure) => !ids.has(figure))) {
      report(null, `contradictions.${position}.figures`, `cifra desconocida: ${id}`, `unknown figure: ${id}`)
    }
  }
}

function checkSourceIds(programme: ProgrammeDefinition, report: Report): void {
  const known = programme.sources.map((source) => source.id)
  for (const id of known.filter((each, position) => known.indexOf(each) !== position)) {
    report(null, 'sources', `clave repetida: ${id}`, `duplicate key: ${id}`)
  }
  const lists = ['places', 'pathway', 'outcomes', 'budget', 'targets', 'results'] as const
  const named = [
    ['source', programme.source],
    ...(programme.promisedPlaces ? [['promisedPlaces.source', programme.promisedPlaces.source]] : []),
    ...lists.flatMap((list) => programme[list].map((entry, position) => [`${list}.${position}.source`, entry.source])),
    ...programme.contradictions.flatMap(({ sources }, position) => sources.map(
      (source) => [`contradictions.${position}.sources`, source],
    )),
  ]
  for (const [field = null, id = ''] of named) {
    if (!known.includes(id)) report(null, field, `la fuente «${id}» no está en sources`, `the source “${id}” is not in sources`)
  }
}

function unknownTerritory(field: string, id: string, report: Report): void {
  report(null, field, `territorio desconocido: «${id}»`, `unknown territory: “${id}”`)
}
