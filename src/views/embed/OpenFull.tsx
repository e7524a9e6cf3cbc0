import type { EmbedWords } from '../../i18n/embed/embedWords.ts'

/** The way to the whole view, in a tab of its own: inside the frame it would have no room. */
export function OpenFull({ href, t }: { readonly href: string; readonly t: EmbedWords }) {
  return (
    <a className="embed__open" href={href} target="_blank" rel="noopener">
      {t('embed.open')} <span className="visually-hidden">{t('embed.newTab')}</span>
    </a>
  )
}
