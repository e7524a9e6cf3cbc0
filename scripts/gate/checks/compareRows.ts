import type { Problem } from '../../catalog/problem.ts'
import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import type { Protection } from '../rules/protection.ts'
import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import { type ComparedFile, type Comparison, loadFiles, openComparison } from './comparison.ts'
import { keyOf } from './columnRole.ts'
import { tellDuplicates } from './duplicates.ts'
import { type FaultList, faultList } from './faultList.ts'
import { warnOfJumps } from './jumps.ts'
import { COMPARISON_MEMORY } from '../../../src/intake/cells/limits.ts'
import { tellMissingGroups, tellUnlinked, tellUnreported } from './missingRows.ts'
import type { RawResource } from './rawPackage.ts'
import { type Mismatch, totalMismatches } from './totals.ts'

/** A resource whose rows were found right by themselves. */
export interface RightResource {
  readonly resource: RawResource
  readonly file: ComparedFile
  readonly hasOnlyOnes: boolean
}

export interface CompareOptions {
  readonly rules: Protection
  readonly territories: readonly TerritoryRow[]
  /** Folder of the published tables of the last release, and how people are told of it. */
  readonly previous: { readonly folder: string; readonly shown: string } | null
  readonly keepMismatches: boolean
}

export interface ComparedRows {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly mismatches: readonly Mismatch[]
}

/** Compares rows with one another: repeated keys, totals with their parts, sums with the last release. Wants files right row by row. */
export async function compareRows(resources: readonly RightResource[], options: CompareOptions): Promise<ComparedRows> {
  const { rules, previous, keepMismatches } = options
  const lists = new Map<string, FaultList>()
  const listOf = (file: string): FaultList => {
    const known = lists.get(file) ?? faultList(file)
    lists.set(file, known)
    return known
  }
  const warnings = faultList(previous?.shown ?? '')
  let mismatches: readonly Mismatch[] = []
  const comparison = await openComparison()
  try {
    const counted = resources.filter(({ resource }) => rules.raw.includes(resource.name))
    mismatches = await compareCounts(comparison, counted, options, listOf, warnings)
    if (!keepMismatches) for (const mismatch of mismatches) tellMismatch(mismatch, listOf(mismatch.file))
    for (const other of resources.filter((one) => !counted.includes(one))) await compareOther(comparison, other, counted, rules, listOf)
  } catch (error) {
    if (!(error instanceof Error) || !/out of memory/i.test(error.message)) throw error
    const es = `comparar las filas necesita más de ${COMPARISON_MEMORY} de memoria; divida los datos por país o por año`
    listOf(resources[0]?.file.shown ?? '').tell(null, null, fault('memory', es, `comparing the rows needs more than ${COMPARISON_MEMORY} of memory; split the data by country or year`))
  } finally {
    comparison.close()
  }
  return { problems: [...lists.values()].flatMap((list) => list.problems()), warnings: warnings.problems(), mismatches }
}

async function compareCounts(
  comparison: Comparison,
  counted: readonly RightResource[],
  { rules, territories, previous }: CompareOptions,
  listOf: (file: string) => FaultList,
  warnings: FaultList,
): Promise<readonly Mismatch[]> {
  const files = counted.map(({ file }) => file)
  const counts = Object.entries(rules.counts).filter(([, { of }]) => !of).map(([name]) => name)
  const keys = Object.keys(rules.dimensions)
  const amounts = rules.amounts.map(({ column: name }) => name)
  await loadFiles(comparison, 'raw', files, keys, counts, amounts)
  await tellDuplicates(comparison, 'raw', keys, files, (file) => listOf(files[file]?.shown ?? ''), counted.every(({ hasOnlyOnes }) => hasOnlyOnes))
  await tellMissingGroups(comparison, rules, counts, (file) => listOf(files[file]?.shown ?? ''))
  const mismatches = await totalMismatches(comparison, rules, [...counts, ...amounts], files, territories)
  if (previous) await warnOfJumps(comparison, rules, counts, previous.folder, territories, warnings)
  return mismatches
}

/** Repeated keys of a resource that counts nobody, and what it says against the counts. */
async function compareOther(comparison: Comparison, { resource, file, hasOnlyOnes }: RightResource, counted: readonly RightResource[], rules: Protection, listOf: (file: string) => FaultList): Promise<void> {
  const keys = keyOf(resource, rules)
  if (keys.length === 0) return
  const isReports = rules.reports?.resource === resource.name
  const table = `resource ${resource.name}`
  await loadFiles(comparison, table, [file], keys, isReports ? ['reported'] : [])
  await tellDuplicates(comparison, table, keys, [file], () => listOf(file.shown), hasOnlyOnes)
  if (isReports) await tellUnreported(comparison, rules, table, file, (place) => listOf(counted[place]?.file.shown ?? ''))
  if (rules.memberships.some((membership) => membership.resource === resource.name)) await tellUnlinked(comparison, rules, table, file, listOf(file.shown))
}

function tellMismatch({ row, count, dimension, total, sum, rule }: Mismatch, list: FaultList): void {
  const words = {
    equal: { es: `el total es ${total} y sus partes suman ${sum}`, en: `the total is ${total} and its parts come to ${sum}` },
    'at-least': { es: `el total es ${total} y sus partes piden al menos ${sum}`, en: `the total is ${total} and its parts ask for at least ${sum}` },
    'at-most': { es: `el total es ${total} y sus partes permiten a lo sumo ${sum}`, en: `the total is ${total} and its parts allow at most ${sum}` },
  }[rule]
  list.tell(row, count, fault(`total ${dimension}`, `${words.es} (${dimension})`, `${words.en} (${dimension})`))
}
