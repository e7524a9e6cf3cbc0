import type { ReactNode } from 'react'
import type { EmbedWords } from '../../i18n/embed/embedWords.ts'
import { OpenFull } from './OpenFull.tsx'

/** Title above, figure in between, source with its date below: what makes a figure readable away from its page. */
export function EmbedFrame(props: {
  readonly title: string
  /** Where, when and for whom: one line under the title. */
  readonly about: string
  readonly synthetic: boolean
  readonly notes: readonly string[]
  readonly legend?: ReactNode
  readonly source: string
  readonly release: string
  readonly href: string
  readonly t: EmbedWords
  /** The figure fills what is left, as a map does; else it scrolls. */
  readonly fills?: boolean
  readonly children: ReactNode
}) {
  const { t } = props
  return (
    <main className="embed">
      <header className="embed__head">
        <div className="embed__what">
          <h1 className="embed__title">{props.title}</h1>
          <p className="embed__about">{props.about}</p>
        </div>
        {props.synthetic && (
          <p className="embed__synthetic" title={t('embed.syntheticMeans')}>
            {t('embed.synthetic')}
          </p>
        )}
        <OpenFull href={props.href} t={t} />
        {props.notes.map((note) => (
          <p key={note} className="embed__note" role="note">
            {note}
          </p>
        ))}
      </header>
      {props.fills ? (
        <div className="embed__figure embed__figure--fills">{props.children}</div>
      ) : (
        // Whoever has no mouse scrolls it with the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="embed__figure" aria-labelledby="figure" tabIndex={0}>
          {/* Charts have a heading of the third order on their pages too. */}
          <h2 className="visually-hidden" id="figure">
            {t('embed.figure')}
          </h2>
          {props.children}
        </section>
      )}
      {props.legend && <div className="embed__legend">{props.legend}</div>}
      <footer className="embed__source">
        {props.source} {props.release}
      </footer>
    </main>
  )
}
