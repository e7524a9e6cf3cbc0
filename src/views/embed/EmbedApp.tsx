import { lazy, Suspense, useEffect } from 'react'
import { preferredLanguage } from '../../i18n/locales.ts'
import { usePreferences } from '../../ui/preferences/usePreferences.ts'
import { browserLanguages } from '../../ui/preferences/visitor.ts'
import { readEmbedLink } from './embedLink.ts'
import { EmbedMessage } from './EmbedMessage.tsx'
import { useEmbedWords } from './useEmbedWords.ts'

// Each kind of embed is fetched when a link asks for it.
const ExploreEmbed = lazy(() => import('./ExploreEmbed.tsx').then((module) => ({ default: module.ExploreEmbed })))
const ProgrammeEmbed = lazy(() => import('./ProgrammeEmbed.tsx').then((module) => ({ default: module.ProgrammeEmbed })))
const PlaceEmbed = lazy(() => import('./PlaceEmbed.tsx').then((module) => ({ default: module.PlaceEmbed })))

/** One figure of Arraigo in somebody else's page. `site` is the folder of the app, `link` what stands behind the `#`. */
export function EmbedApp({ link, site }: { readonly link: string; readonly site: URL }) {
  const asked = readEmbedLink(link)
  const language = asked.language ?? preferredLanguage(browserLanguages())
  const t = useEmbedWords(language)
  const theme = usePreferences(asked.theme ?? 'system', { language, words: null }, 'Arraigo')
  useEffect(() => {
    document.documentElement.dataset['embed'] = asked.kind
  }, [asked.kind])
  if (!t) return null
  if (asked.kind === 'wrong') {
    return (
      <EmbedMessage title={t('embed.wrong.title')} open={{ href: new URL('index.html', site).href, t }}>
        {t(`embed.wrong.${asked.problem}`, { value: asked.value })}
      </EmbedMessage>
    )
  }
  return (
    <Suspense fallback={<EmbedMessage busy>{t('embed.loading')}</EmbedMessage>}>
      {asked.kind === 'explore' ? (
        <ExploreEmbed key={link} view={asked.view} figure={asked.figure} language={language} theme={theme} site={site} />
      ) : asked.kind !== 'place' ? (
        <ProgrammeEmbed key={link} id={asked.kind === 'programme' ? asked.id : null} figure={asked.figure} language={language} site={site} />
      ) : (
        <PlaceEmbed key={link} id={asked.id} figure={asked.figure} language={language} site={site} />
      )}
    </Suspense>
  )
}
