import './own.css'
import './own-fields.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { applyFix } from '../../intake/mapping/fix.ts'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import { ownIndicators } from '../../intake/dataset/ownIndicators.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { afterPaint } from '../../ui/map/afterPaint.ts'
import { rememberedMapping, rememberMapping } from '../../ui/own/rememberedMappings.ts'
import type { KeptDataset } from '../../ui/own/ownStorage.ts'
import { useIntake } from '../../ui/own/useIntake.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { AreasSection } from './AreasSection.tsx'
import { BusyLine } from './BusyLine.tsx'
import { ColumnsSection } from './ColumnsSection.tsx'
import { DropZone } from './DropZone.tsx'
import { FileSection } from './FileSection.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { KeptSection } from './KeptSection.tsx'
import { OwnAreasNotice } from './OwnAreasNotice.tsx'
import { ownDatasetOf } from './ownDatasetOf.ts'
import { PlacesSection } from './PlacesSection.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { PublishForm } from './PublishForm.tsx'
import { sessionWorld } from './sessionWorld.ts'
import { UseSection } from './UseSection.tsx'

export interface OwnViewProps {
  readonly open: OpenRelease
  readonly kept: readonly KeptDataset[]
  readonly state: AppState
  readonly dispatch: Dispatch
  /** A file that is already here, as a result of the console; null for none. */
  readonly brought: File | null
  /** Called once `brought` is opened: who comes back later begins anew. */
  readonly onTaken: () => void
}

/** Bring a table, see what it is and what is wrong with it, and use it beside everything else; it stays on this computer. */
export function OwnView({ open, kept, state, dispatch, brought, onTaken }: OwnViewProps) {
  const t = useTranslations('own')
  const world = useCallback(() => sessionWorld(open), [open])
  const [intake, actions] = useIntake(world, rememberedMapping)
  const [title, setTitle] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  /** Dataset that is shown as soon as the catalog knows it. */
  const wanted = useRef<string | null>(null)
  const [published, setPublished] = useState<OwnDataset | null>(null)
  const steps = useRef<HTMLDivElement>(null)
  const { summary, mapping, outcome, guess, file } = intake
  const table = summary?.tables.find(({ name }) => name === intake.table) ?? summary?.tables[0] ?? null
  const name = title ?? summary?.about.title ?? (file?.name.replace(/\.[a-z0-9]{2,8}$/i, '') ?? '')

  // The map will ask the engine; choosing a file, reading it and looking at it gives it time to start.
  const warm = () => open.engine.warm()
  // Who is here will bring a file: what reads it is here before.
  useEffect(() => afterPaint(actions.prepare), [actions])

  const take = (next: File) => {
    setTitle(null)
    setFailure(null)
    warm()
    actions.open(next)
  }
  useEffect(() => {
    if (!brought) return
    actions.open(brought)
    onTaken()
  }, [brought, onTaken, actions])
  // The catalog knows a new dataset only with the next picture of the screen.
  useEffect(() => {
    const found = kept.find(({ dataset }) => dataset.id === wanted.current)?.dataset
    if (!found) return
    wanted.current = null
    showOnMap(found, dispatch)
  }, [kept, dispatch])
  const use = async () => {
    if (!open.own || !summary || !table || !mapping || !outcome || outcome.lists.size === 0) return
    const dataset = ownDatasetOf({ title: name, summary, table, mapping, outcome, taken: new Set(kept.map(({ dataset: { id } }) => id)) })
    wanted.current = dataset.id
    try {
      await open.own.keep(dataset, outcome.arrow)
    } catch (error) {
      console.warn(error)
      wanted.current = null
      setFailure(error instanceof DOMException && error.name === 'QuotaExceededError' ? t('use.full') : t('use.failed'))
      return
    }
    rememberMapping(table.columns, mapping)
    performance.mark('arraigo:own-kept')
  }
  const remove = async (dataset: OwnDataset) => {
    // Nothing on screen may ask for it any more.
    const { defaults } = open.release.catalog
    if (state.indicator.startsWith(`${dataset.id}-`)) dispatch({ type: 'choose-indicator', indicator: defaults.indicator })
    await open.own?.remove(dataset.id)
    await open.engine.forget(dataset.id)
  }

  return (
    <main className="own">
      <div className="own__page">
        <header className="own__head">
          <h1 className="own__title">
            {t('title')} <span className="own-mark">{t('mark')}</span>
          </h1>
          <p>{t('intro')}</p>
          {open.ownAreas && <OwnAreasNotice areas={open.ownAreas} />}
        </header>
        <DropZone onFile={take} onNear={warm} folded={file !== null} />
        {intake.busy && <BusyLine intake={intake} onStop={actions.stop} />}
        {intake.problem && <ProblemNotice problem={intake.problem} name={file?.name ?? ''} />}
        {summary && table && (
          <div className="own__steps" ref={steps}>
            <FileSection summary={summary} table={table} guess={guess} onTable={actions.chooseTable} onSettings={(settings) => file && actions.open(file, { ...table.settings, ...settings })} />
            {summary.areas.length > 0 && <AreasSection open={open} summary={summary} client={actions.client} />}
            {mapping && (
              <>
                <PlacesSection columns={table.columns} mapping={mapping} outcome={outcome} territories={open.territories} onMap={actions.map} />
                <ColumnsSection columns={table.columns} sample={guess?.sample ?? []} personColumns={guess?.personColumns ?? []} mapping={mapping} onMap={actions.map} />
              </>
            )}
            {outcome && mapping && <FindingsSection findings={outcome.findings} onFix={(fix) => actions.map(applyFix(mapping, fix))} />}
            {mapping && (
              <UseSection
                intake={intake}
                title={name}
                lasting={open.own?.lasting ?? false}
                failure={failure}
                onTitle={setTitle}
                onRead={() => actions.map(mapping)}
                onUse={() => void use()}
              />
            )}
          </div>
        )}
        <KeptSection kept={kept} onShow={(dataset) => showOnMap(dataset, dispatch)} onRemove={(dataset) => void remove(dataset)} onPublish={setPublished} />
        {published && <PublishForm key={published.id} dataset={published} open={open} onClose={() => setPublished(null)} />}
        <p>
          <button type="button" className="own-link" onClick={() => dispatch({ type: 'show-view', view: 'sql' })}>
            {t('console')}
          </button>
        </p>
      </div>
    </main>
  )
}

/** Shows the first indicator of a dataset on the map. */
function showOnMap(dataset: OwnDataset, dispatch: Dispatch): void {
  const [first] = ownIndicators(dataset)
  if (!first) return
  dispatch({ type: 'analyse', analysis: 'overview' })
  dispatch({ type: 'choose-indicator', indicator: first.id })
  dispatch({ type: 'show-view', view: 'explore' })
}
