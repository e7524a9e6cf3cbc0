import { asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { RemoteMeasured } from './measureRemote.ts'

/** Whether the engines agree, and what a question costs on each. */
export function remoteLines({ questions, statements, different, timed, medians }: RemoteMeasured): readonly Line[] {
  const agree = (others: number) => `${questions - others} of ${questions}`
  const what = `median of ${timed} questions`
  return [
    { what: 'same rows as DuckDB in process: DuckDB over HTTP', value: agree(different.duckdb), beside: `${statements} statements` },
    { what: 'same rows as DuckDB in process: ClickHouse', value: agree(different.clickhouse), beside: 'chdb in a process of its own, its HTTP server replaced by a little one' },
    { what: `${what}, DuckDB in process`, value: asTime(medians.inProcess), beside: '' },
    { what: `${what}, DuckDB over HTTP`, value: asTime(medians.duckdb), beside: 'on this machine; parsed and judged, then run' },
    { what: `${what}, ClickHouse`, value: asTime(medians.clickhouse), beside: 'through the same connector' },
  ]
}
