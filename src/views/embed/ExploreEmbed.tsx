import { useCallback } from 'react'
import { IntlProvider } from 'use-intl'
import { embedWords } from '../../i18n/embed/embedWords.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'
import type { ExploreFigure } from '../../state/link/figure.ts'
import { openEmbedRelease } from '../../ui/release/openEmbedRelease.ts'
import { EmbedFailure } from './EmbedFailure.tsx'
import { EmbedMessage } from './EmbedMessage.tsx'
import { figureMessages } from './figureMessages.ts'
import { OpenedEmbed } from './OpenedEmbed.tsx'
import { useOpening } from './useOpening.ts'

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
  const start = useCallback(async () => {
    const [open, messages] = await Promise.all([openEmbedRelease(site, { shapes: figure === 'map' }), figureMessages(language)])
    return { open, messages }
  }, [site, figure, language])
  const { content: opened, failure, again } = useOpening(start)
  if (failure !== null) return <EmbedFailure failure={failure} again={again} t={t} />
  if (!opened) return <EmbedMessage busy>{t('embed.loading')}</EmbedMessage>
  return (
    <IntlProvider locale={LOCALES[language]} messages={opened.messages} timeZone="UTC">
      <OpenedEmbed {...props} open={opened.open} />
    </IntlProvider>
  )
}
