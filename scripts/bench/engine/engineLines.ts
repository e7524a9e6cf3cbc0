import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { EngineVisit } from './engineVisit.ts'
import { type EngineFigures, type EngineMeasured, middle } from './measureEngine.ts'

/** What was measured of the engine, in lines: each way to the first answer with its parts, then the share of table bytes a question needs. */
export function engineLines({ runs, shares }: EngineFigures): readonly Line[] {
  return [
    ...runs.flatMap(runLines),
    ...Object.entries(shares).flatMap(([question, tables]) =>
      tables.map(({ table, bytes, columnsOnly, periodOnly }): Line => ({
        what: `${question} needs of ${table}`,
        value: asSize(bytes),
        beside: `its columns ${asSize(columnsOnly)} (${percent(columnsOnly / bytes)}), of the period asked for ${asSize(periodOnly)} (${percent(periodOnly / bytes)})`,
      })),
    ),
  ]
}

function runLines({ question, wire, cache, visits }: EngineMeasured): readonly Line[] {
  const of = (figure: (visit: EngineVisit) => number | null | undefined) => middle(visits, figure) ?? Number.NaN
  const sent = (visit: EngineVisit, begin: string) => visit.deliveries.filter(({ path }) => path.startsWith(begin)).reduce((sum, { bytes }) => sum + bytes, 0)
  const names = [...new Set(visits.flatMap(({ parts }) => Object.keys(parts)))]
  const bytes = [['engine/duckdb-eh', 'module'], ['engine/duckdb-worker', 'worker'], ['data/tables/', 'tables'], ['assets/', 'program']] as const
  return [
    { what: `first answer of DuckDB, ${question}, ${wire}, ${cache}`, value: asTime(of(({ answer }) => answer)), beside: `from choosing it, median of ${visits.length}, range ${range(visits)}` },
    { what: '  over the wire', value: asSize(of((visit) => sent(visit, ''))), beside: bytes.map(([begin, name]) => `${name} ${asSize(of((visit) => sent(visit, begin)))}`).join(', ') },
    { what: '  parts', value: '', beside: names.map((name) => `${name} ${asTime(of(({ parts }) => parts[name]))} until ${asTime(of(({ ends }) => ends[name]))}`).join(', ') },
    { what: '  main thread busy over 50 ms at a time', value: asTime(of(({ busy }) => busy)), beside: 'sum until the answer' },
    { what: '  memory of the page', value: memory(visits, ({ memoryAfter }) => memoryAfter), beside: `before ${memory(visits, ({ memoryBefore }) => memoryBefore)}` },
  ]
}

function range(visits: readonly EngineVisit[]): string {
  const times = visits.map(({ answer }) => answer)
  return `${asTime(Math.min(...times))} to ${asTime(Math.max(...times))}`
}

function memory(visits: readonly EngineVisit[], figure: (visit: EngineVisit) => number | null): string {
  const bytes = middle(visits, figure)
  return bytes === null ? 'unknown' : asSize(bytes)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
