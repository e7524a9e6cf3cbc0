import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { OlderRelease, ReleaseError, type ReleaseErrorCode } from '../database/release-error.ts'
import { LOCALES, preferredLanguages } from '../i18n/locales.ts'
import type { Spoken } from '../state/added-languages.ts'
import { appearanceInLink } from '../state/link/decode.ts'
import { ErrorNotice } from '../ui/controls/ErrorNotice.tsx'
import { useMessages } from '../ui/preferences/useMessages.ts'
import { reloadPage } from '../ui/shell/reloadPage.ts'
import { usePreferences } from '../ui/preferences/usePreferences.ts'
import { browserLanguages, linkAtStart } from '../ui/preferences/visitor.ts'
import { type OpenRelease, openRelease } from '../ui/release/openRelease.ts'
import { leaveFirstPicture } from '../ui/shell/leaveFirstPicture.ts'
import { Opening } from '../ui/shell/Opening.tsx'
import { OpenedApp } from './OpenedApp.tsx'
import { OpenOlder } from './OpenOlder.tsx'

const RELOADED: ReadonlySet<ReleaseErrorCode> = new Set(['other-release', 'signature-missing', 'signature-unknown', 'signature-wrong'])

/** Opens the release, then shows it; what goes wrong before that is told in the visitor's language. */
export function App() {
  const [opened, setOpened] = useState<OpenRelease | null>(null)
  const [failure, setFailure] = useState<ReleaseError | null>(null)
  const appearance = appearanceInLink(linkAtStart())
  const spoken = appearance.spoken ?? preferredLanguages(browserLanguages())
  const { language } = spoken
  const open = useCallback((acceptOlder = false) => {
    openRelease((problem) => console.warn(problem), acceptOlder).then(setOpened, (error: unknown) =>
      setFailure(error instanceof ReleaseError ? error : new ReleaseError('offline', null, { cause: error })),
    )
  }, [])
  useEffect(() => open(), [open])
  useLayoutEffect(() => {
    if (failure) leaveFirstPicture()
  }, [failure])
  const retry = () => {
    // The page is of another build than the data, or knows the keys of another one.
    if (failure && RELOADED.has(failure.code)) return reloadPage()
    setFailure(null)
    open()
  }
  const openOlder = () => {
    setFailure(null)
    open(true)
  }
  const shown = useMessages(spoken)
  if (!shown) return null
  if (opened) return <OpenedApp open={opened} spoken={spoken} />
  return (
    <IntlProvider locale={LOCALES[shown.language]} messages={shown.messages} timeZone="UTC">
      <Waiting theme={appearance.theme ?? 'system'} spoken={spoken}>
        {failure ? (
          <main className="opening">
            <ErrorNotice code={failure.code} file={failure.file} wide onRetry={retry}>
              {failure instanceof OlderRelease && <OpenOlder release={failure} language={language} onOpen={openOlder} />}
            </ErrorNotice>
          </main>
        ) : (
          <Opening />
        )}
      </Waiting>
    </IntlProvider>
  )
}

function Waiting(props: { theme: 'system' | 'light' | 'dark'; spoken: Spoken; children: React.ReactNode }) {
  usePreferences(props.theme, props.spoken, 'Arraigo')
  return props.children
}
