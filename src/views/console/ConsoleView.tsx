import '../own/own-fields.css'
import './console.css'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ConsoleAnswer } from '../../database/console/askConsole.ts'
import { databaseName } from '../../database/query.ts'
import { judgeStatement } from '../../domain/sql/statement.ts'
import { tablesIn } from '../../domain/sql/tablesIn.ts'
import { ownIndicatorId } from '../../intake/dataset/ownIndicators.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { useExportGuard } from '../../ui/own/exportGuard.ts'
import { earlierStatements, rememberStatement } from './consoleHistory.ts'
import { EXAMPLES } from './examples.ts'
import { ResultPart } from './ResultPart.tsx'
import { StatementField } from './StatementField.tsx'
import { TableList } from './TableList.tsx'

/** Rows of a result that are kept. */
const MOST_ROWS = 100_000

type Outcome = { readonly kind: 'answer'; readonly answer: ConsoleAnswer; readonly milliseconds: number; readonly tables: readonly string[] } | { readonly kind: 'said'; readonly text: string; readonly detail: string | null }

export interface ConsoleViewProps {
  readonly open: OpenRelease
  /** Takes a result to the map as a table of one's own. */
  readonly onMap: (file: File) => void
}

/** Questions in SQL over everything that is loaded: read only, in the engine's worker, and stopped at will. */
export function ConsoleView({ open, onMap }: ConsoleViewProps) {
  const t = useTranslations('console')
  const guard = useExportGuard()
  const { catalog, manifest } = open.release
  const [sql, setSql] = useState<string>(EXAMPLES.returns)
  const [earlier, setEarlier] = useState(earlierStatements)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [columns, setColumns] = useState<readonly string[]>([])
  const running = useRef<AbortController | null>(null)
  const [busy, setBusy] = useState(false)
  /** Temporary tables by name, with the tables they were made of: what is asked of them comes from there. */
  const temporary = useRef(new Map<string, readonly string[]>())
  const tableIds = useMemo(() => [...Object.keys(manifest.tables), ...catalog.datasets.filter(({ kind }) => kind === 'own').map(({ id }) => id)], [manifest, catalog])
  const names = useMemo(() => [...tableIds.map((id) => (id === 'gazetteer' ? 'gazetteer.territories' : `${databaseName(id)}.observations`)), ...columns], [tableIds, columns])

  const run = async (statement: string) => {
    const judged = judgeStatement(statement)
    if (!judged.allowed) {
      setOutcome({ kind: 'said', text: t(`refused.${judged.reason}`, { word: judged.word.slice(0, 40) }), detail: null })
      return
    }
    const named = new Set(tablesIn(statement, [...tableIds.map(databaseName), ...temporary.current.keys()]))
    const through = [...named].flatMap((name) => temporary.current.get(name) ?? [])
    const wanted = tableIds.filter((id) => named.has(databaseName(id)) || through.includes(id))
    const stop = new AbortController()
    running.current = stop
    setBusy(true)
    setOutcome(null)
    const started = performance.now()
    try {
      const answer = await open.engine.console({ sql: statement, tables: wanted, most: MOST_ROWS }, stop.signal)
      setOutcome({ kind: 'answer', answer, milliseconds: Math.round(performance.now() - started), tables: wanted })
      if (judged.creates !== null) temporary.current.set(judged.creates, wanted)
      setEarlier(rememberStatement(statement))
    } catch (error) {
      if (stop.signal.aborted) setOutcome({ kind: 'said', text: t('stopped'), detail: null })
      else {
        const detail = error instanceof Error ? error.message : String(error)
        const isMemory = /out of memory|memory access|allocation fail|engine-failed|could not allocate/i.test(`${detail} ${error instanceof Error ? error.name : ''}`)
        setOutcome({ kind: 'said', text: isMemory ? t('memory') : t('failed'), detail: isMemory ? null : detail })
      }
    } finally {
      setBusy(false)
    }
  }
  const allow = async (tables: readonly string[]): Promise<boolean> => {
    for (const id of tables) {
      const dataset = open.own?.list.current().find((kept) => kept.dataset.id === id)?.dataset
      const people = dataset?.mapping.measures.find(({ ofPeople }) => ofPeople)
      if (dataset && people && (await guard(ownIndicatorId(dataset.id, people.id), 'picture')) === null) return false
    }
    return true
  }
  const kindOf = (id: string) => catalog.datasets.find(({ tables }) => tables.includes(id))?.kind ?? (id.startsWith('demonstration') ? 'synthetic' : 'published')
  const kinds = new Set(outcome?.kind === 'answer' ? outcome.tables.filter((id) => id !== 'gazetteer').map(kindOf) : [])
  return (
    <main className="console">
      <div className="console__page">
        <h1 className="console__title">{t('title')}</h1>
        <p>{t('intro')}</p>
        <div className="console__columns">
          <div className="console__main">
            <StatementField value={sql} names={names} onChange={setSql} onRun={() => void run(sql)} />
            <p className="own-row">
              <button type="button" className="own-button own-button--main" disabled={busy} onClick={() => void run(sql)}>
                {t('run')}
              </button>
              <button type="button" className="own-button own-button--quiet" disabled={!busy} onClick={() => running.current?.abort()}>
                {t('stop')}
              </button>
              <button type="button" className="own-button own-button--quiet" disabled={busy} onClick={() => void run(`EXPLAIN ${sql}`)}>
                {t('explain')}
              </button>
            </p>
            <p className="own-row">
              <span className="console-soft">{t('examples')}:</span>
              {(Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]).map((name) => (
                <button key={name} type="button" className="own-link" onClick={() => setSql(EXAMPLES[name])}>
                  {t(`example.${name}`)}
                </button>
              ))}
            </p>
            <div aria-live="polite">
              {busy && <p>{t('running')}</p>}
              {outcome?.kind === 'said' && (
                <div className="console__said" data-testid="console-said">
                  <p>{outcome.text}</p>
                  {outcome.detail !== null && <pre>{outcome.detail}</pre>}
                </div>
              )}
            </div>
            {outcome?.kind === 'answer' && (
              <>
                <p className="console-soft">
                  {t('rows', { rows: outcome.answer.rows.length, milliseconds: outcome.milliseconds })}
                  {outcome.answer.isCut && ` · ${t('cut', { rows: MOST_ROWS })}`}
                  {outcome.tables.length > 0 && ` · ${t('reads', { tables: outcome.tables.map((id) => `${databaseName(id)} (${t(`kind.${kindOf(id)}`)})`).join(', ') })}`}
                </p>
                {kinds.has('synthetic') && kinds.has('published') && <p className="console__warning">{t('mixed')}</p>}
                <ResultPart answer={outcome.answer} allow={() => allow(outcome.tables)} onMap={onMap} />
              </>
            )}
          </div>
          <aside className="console__side">
            <TableList open={open} tableIds={tableIds} onColumns={(found) => setColumns((before) => [...new Set([...before, ...found])])} />
            {earlier.length > 0 && (
              <section>
                <h2 className="console__heading">{t('history')}</h2>
                <ul className="console__list">
                  {earlier.slice(0, 12).map((statement) => (
                    <li key={statement}>
                      <button type="button" className="console__statement" onClick={() => setSql(statement)}>
                        {statement.slice(0, 120)}
                      </button>
                    </li>
                  ))}
                </ul>
                <button type="button" className="own-link" onClick={() => setEarlier(rememberStatement(''))}>
                  {t('clear')}
                </button>
              </section>
            )}
          </aside>
        </div>
      </div>
    </main>
  )
}
