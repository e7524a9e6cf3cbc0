import type { LocalizedText } from '../../catalog/indicator.ts'
import type { SeatedTerritory } from './seatedTerritory.ts'
import { joined } from './bothLanguages.ts'
import { placeOf, type BoundaryFeature } from './boundaryFeature.ts'
import { codeSystems, codeText, type CodeSystem } from './codeSystems.ts'
import type { BoundaryLevel, Gazetteer } from './gazetteer.ts'
import { judgeMatch } from './judgeMatch.ts'
import { matchByName } from './matchByName.ts'
import { departmentProperty, nameOfFeature, nameProperty } from './nameProperty.ts'

/** A feature with what was found out about its place. */
export interface PlacedFeature {
  readonly feature: BoundaryFeature
  readonly country: string
  readonly seated: readonly SeatedTerritory[]
}

export interface Match {
  readonly territory: SeatedTerritory
  readonly feature: BoundaryFeature
  /** `OCHA p-code (ADM2_PCODE)` or `name`. */
  readonly by: LocalizedText
  readonly weight: number
}

export interface LayerMatch {
  readonly matches: readonly Match[]
  readonly unmatched: readonly { readonly feature: BoundaryFeature; readonly reason: LocalizedText }[]
  readonly remarks: readonly LocalizedText[]
}

interface Reading {
  readonly key: string
  readonly system: CodeSystem
  readonly read: number
  readonly agreeing: number
}

/** A property identifies areas if most of its values name different ones; else it is the code of what lies above. */
const LEAST_DISTINCT = 0.6

/**
 * Matches the features of one layer and country to territories of one level: by the code system that names and seats
 * confirm best, else by any other code that they confirm, else by name within the department with the seat inside.
 */
export function matchLayer(
  placed: readonly PlacedFeature[],
  country: string,
  level: BoundaryLevel,
  gazetteer: Gazetteer,
): LayerMatch {
  const features = placed.map(({ feature }) => feature)
  const nameKey = nameProperty(features, gazetteer.at(country, level))
  const departments = gazetteer.territories.filter((territory) => territory.level === 1 && territory.iso3 === country)
  const departmentKey = departmentProperty(features, departments, gazetteer.byId.get(country))
  const readings = readingsOf(features, codeSystems(gazetteer, country, level), nameKey, gazetteer)
  const trusted = readings.filter((reading) => reading.agreeing >= reading.read / 2)
  const remarks = readings
    .filter((reading) => reading.agreeing < reading.read / 2 && reading.read >= features.length / 2)
    .map((reading) => doubtOf(reading, features[0]!))

  const matches: Match[] = []
  const unmatched: { feature: BoundaryFeature; reason: LocalizedText }[] = []
  for (const item of placed) {
    const { feature } = item
    const name = nameOfFeature(feature, nameKey)
    const reasons: LocalizedText[] = []
    let match: Match | null = null
    for (const { key, system } of trusted) {
      const territory = system.territoryOf(codeText(feature.properties[key]))
      if (!territory) continue
      const judgement = judgeMatch(gazetteer, territory, name, feature.polygons)
      if (judgement.agrees) match = { territory, feature, by: joined([system.name, ` (${key})`]), weight: 1 + judgement.weight }
      if (judgement.remark) reasons.push(joined([`${key} ${codeText(feature.properties[key])}: `, judgement.remark]))
      if (match) break
    }
    if (!match) {
      const named = matchByName(
        item,
        name,
        departmentKey === nameKey ? null : nameOfFeature(feature, departmentKey),
        level,
        gazetteer,
      )
      if (named.match) match = named.match
      else reasons.push(named.reason)
    }
    if (match) {
      matches.push(match)
      if (reasons.length > 0)
        remarks.push(joined([placeOf(feature), ': ', joined([...reasons, outcomeOf(match, gazetteer)], '; ')]))
    } else unmatched.push({ feature, reason: joined(reasons, '; ') })
  }
  return { matches, unmatched, remarks }
}

function outcomeOf({ by, territory }: Match, gazetteer: Gazetteer): LocalizedText {
  const label = gazetteer.label(territory)
  return { es: `hallado por ${by.es}: ${label}`, en: `matched by ${by.en} to ${label}` }
}

/** Why a property whose values are codes of a system is not read in it. */
function doubtOf({ key, system, read, agreeing }: Reading, { file, layer }: BoundaryFeature): LocalizedText {
  return {
    es: `${file}, capa ${layer}: ${key} parece ${system.name.es}, pero los nombres y las cabeceras solo confirman ${agreeing} de ${read}; no se usa así`,
    en: `${file}, layer ${layer}: ${key} reads like ${system.name.en}, but names and seats confirm only ${agreeing} of ${read}; not used so`,
  }
}

/** Every property read in every system that gives different territories, the best confirmed first. */
function readingsOf(
  features: readonly BoundaryFeature[],
  systems: readonly CodeSystem[],
  nameKey: string | null,
  gazetteer: Gazetteer,
): Reading[] {
  const keys = new Set(features.flatMap((feature) => Object.keys(feature.properties)))
  const readings: Reading[] = []
  for (const key of keys) {
    for (const system of systems) {
      const named = features.flatMap((feature) => {
        const territory = system.territoryOf(codeText(feature.properties[key]))
        return territory ? [{ feature, territory }] : []
      })
      if (named.length === 0 || new Set(named.map(({ territory }) => territory.id)).size < LEAST_DISTINCT * named.length) continue
      const agreeing = named.filter(
        ({ feature, territory }) => judgeMatch(gazetteer, territory, nameOfFeature(feature, nameKey), feature.polygons).agrees,
      ).length
      readings.push({ key, system, read: named.length, agreeing })
    }
  }
  // The sort is stable: of equals, the system that stands first in the list, p-codes before national codes.
  return readings.toSorted((a, b) => b.agreeing - a.agreeing || systems.indexOf(a.system) - systems.indexOf(b.system))
}
