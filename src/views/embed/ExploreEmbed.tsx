import { useCallback, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { embedWords } from '../../i18n/embed/embedWords.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'
import type { ExploreFigure } from '../../state/link/figure.ts'
import { openEmbedRelease } from '../../ui/release/openEmbedRelease.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { EmbedMessage } from './EmbedMessage.tsx'
import { failureOf } from './failureOf.ts'
import { type FigureMessages, figureMessages } from './figureMessages.ts'
import { OpenedEmbed } from './OpenedEmbed.tsx'

export interface ExploreEmbedProps {
  /** The link of the whole view, without the name of the figure. */
  readonly view: string
  readonly figure: ExploreFigure
  readonly language: Language
  readonly theme: 'light' | 'dark'
  readonly site: URL
}

/** A figure of the overview: opens the release and the texts it needs, then shows it. */
export function ExploreEmbed(props: ExploreEmbedProps) {
  const { figure, language, site } = props
  const t = embedWords(language)
  const [opened, setOpened] = useState<{ readonly open: OpenRelease; readonly messages: FigureMessages } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const start = useCallback(() => {
    Promise.all([openEmbedRelease(site, { shapes: figure === 'map' }), figureMessages(language)]).then(
      ([open, messages]) => setOpened({ open, messages }),
      setFailure,
    )
  }, [site, figure, language])
  useEffect(start, [start])
  const again = () => {
    setFailure(null)
    start()
  }
  if (failure !== null) {
    return (
      <EmbedMessage title={t('embed.failed.title')} retry={{ label: t('embed.failed.retry'), again }}>
        {t(`embed.failed.${failureOf(failure)}`)}
      </EmbedMessage>
    )
  }
  if (!opened) return <EmbedMessage busy>{t('embed.loading')}</EmbedMessage>
  return (
    <IntlProvider locale={LOCALES[language]} messages={opened.messages} timeZone="UTC">
      <OpenedEmbed {...props} open={opened.open} />
    </IntlProvider>
  )
}
