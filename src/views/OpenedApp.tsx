import { useLayoutEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import { LOCALES } from '../i18n/locales.ts'
import { codeOf, type Spoken, spokenBy } from '../state/added-languages.ts'
import { defaultState } from '../state/app-state.ts'
import { syntheticShown } from '../state/syntheticShown.ts'
import { publishedIndicator } from '../state/publishedIndicator.ts'
import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import { NewBuildNotice } from '../ui/controls/NewBuildNotice.tsx'
import { NoticeBar } from '../ui/controls/NoticeBar.tsx'
import { SyntheticRibbon } from '../ui/controls/SyntheticRibbon.tsx'
import { ThemeSwitch } from '../ui/controls/ThemeSwitch.tsx'
import { useLinkedState } from '../ui/link/useLinkedState.ts'
import { useNewBuild } from '../ui/offline/useNewBuild.ts'
import { useMessages } from '../ui/preferences/useMessages.ts'
import { usePreferences } from '../ui/preferences/usePreferences.ts'
import type { OpenRelease } from '../ui/release/openRelease.ts'
import { useShapesFor } from '../ui/release/useShapesFor.ts'
import { SearchBox } from '../ui/search/SearchBox.tsx'
import { searchIndex } from '../ui/search/searchIndex.ts'
import { LaterPart } from '../ui/shell/LaterPart.tsx'
import { laterPart } from '../ui/shell/laterPart.ts'
import { leaveFirstPicture } from '../ui/shell/leaveFirstPicture.ts'
import { Shell } from '../ui/shell/Shell.tsx'
import { ExploreView } from './explore/ExploreView.tsx'
import { ExportGuardProvider } from './own/ExportGuardProvider.tsx'
import { useOwnCatalog } from './own/useOwnCatalog.ts'

/** Most people never open these: what they need comes when it is asked for. */
const DataView = laterPart(async () => (await import('./data/DataView.tsx')).DataView)
const OwnView = laterPart(async () => (await import('./own/OwnView.tsx')).OwnView)
const ConsoleView = laterPart(async () => (await import('./console/ConsoleView.tsx')).ConsoleView)

/** The app over an opened release. */
export function OpenedApp({ open: released, spoken: { language, words } }: { open: OpenRelease; spoken: Spoken }) {
  const { open: owned, kept } = useOwnCatalog(released)
  const { catalog } = owned.release
  const defaults = useMemo(() => defaultState(released.release.catalog.defaults, language, words), [released, language, words])
  const context = useMemo(() => ({ catalog, knownTerritory: (id: string) => owned.territories.has(id) }), [catalog, owned])
  const [state, dispatch, ignored, notices] = useLinkedState(context, defaults)
  const open = useShapesFor(owned, state.level)
  const [fitKey, setFitKey] = useState<string | null>(null)
  /** A result of the console on its way to the map. */
  const [brought, setBrought] = useState<File | null>(null)
  const indicator = catalog.indicators.find((candidate) => candidate.id === state.indicator)
  const place = open.territories.get(state.selection.at(-1) ?? '')?.name
  const title = [place, indicator?.title[state.language], 'Arraigo'].filter(Boolean).join(' · ')
  const theme = usePreferences(state.theme, state, title)
  const index = useMemo(() => searchIndex(open.territories.values()), [open.territories])
  useLayoutEffect(() => {
    if (state.view !== 'explore') leaveFirstPicture()
  }, [state.view])
  const loadNewBuild = useNewBuild()
  const published = publishedIndicator(state, catalog)
  const showPublished = (id: string) => {
    // The other analyses may bring synthetic figures along.
    dispatch({ type: 'analyse', analysis: 'overview' })
    dispatch({ type: 'choose-indicator', indicator: id })
  }
  const shown = useMessages(state)
  if (!shown) return null
  return (
    <IntlProvider locale={LOCALES[shown.language]} messages={shown.messages} timeZone="UTC">
      <I18nProvider locale={LOCALES[shown.language]}>
        <Shell
          view={state.view}
          onView={(view) => dispatch({ type: 'show-view', view })}
          search={
            <SearchBox
              index={index}
              onChoose={({ territory }) => {
                dispatch({ type: 'select', territory: territory.id, extend: false })
                if (state.view !== 'explore') dispatch({ type: 'show-view', view: 'explore' })
                setFitKey(`${territory.id} ${performance.now()}`)
              }}
            />
          }
          preferences={
            <>
              <LanguageSwitch value={codeOf(state)} onChange={(code) => dispatch({ type: 'choose-language', spoken: spokenBy(code) ?? state })} />
              <ThemeSwitch value={state.theme} onChange={(chosen) => dispatch({ type: 'choose-theme', theme: chosen })} />
            </>
          }
          notices={
            <>
              {syntheticShown(state, catalog) && (
                <SyntheticRibbon onShowPublished={published ? () => showPublished(published.id) : undefined} />
              )}
              <NewBuildNotice onLoad={loadNewBuild} />
              <NoticeBar ignored={ignored} adjusted={notices.adjusted} onDismiss={notices.dismiss} />
            </>
          }
        >
          <ExportGuardProvider kept={kept} onReason={(dataset, reason) => void open.own?.describe({ ...dataset, exportReason: reason })}>
            {state.view === 'explore' && <ExploreView state={state} open={open} theme={theme} fitKey={fitKey} dispatch={dispatch} />}
            <LaterPart key={state.view}>
              {state.view === 'data' && <DataView open={open} language={state.language} words={state.words} onConsole={() => dispatch({ type: 'show-view', view: 'sql' })} onOwn={() => dispatch({ type: 'show-view', view: 'own' })} />}
              {state.view === 'own' && <OwnView open={open} kept={kept} state={state} dispatch={dispatch} brought={brought} onTaken={() => setBrought(null)} />}
              {state.view === 'sql' && <ConsoleView open={open} onMap={(file) => { setBrought(file); dispatch({ type: 'show-view', view: 'own' }) }} />}
            </LaterPart>
          </ExportGuardProvider>
        </Shell>
      </I18nProvider>
    </IntlProvider>
  )
}
