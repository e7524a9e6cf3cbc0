import type { ReactNode } from 'react'
import type { EmbedWords } from '../../i18n/embed/embedWords.ts'
import { OpenFull } from './OpenFull.tsx'

/** A sentence in the place of the figure: while it loads, or why there is none. */
export function EmbedMessage(props: {
  readonly title?: string
  readonly busy?: boolean
  readonly retry?: { readonly label: string; readonly again: () => void } | undefined
  readonly open?: { readonly href: string; readonly t: EmbedWords }
  readonly children: ReactNode
}) {
  return (
    <main className="embed-message" aria-busy={props.busy === true}>
      {props.title && <h1 className="embed__title">{props.title}</h1>}
      <p role={props.busy ? 'status' : 'alert'}>{props.children}</p>
      {props.retry && (
        <button type="button" className="embed__button" onClick={props.retry.again}>
          {props.retry.label}
        </button>
      )}
      {props.open && <OpenFull href={props.open.href} t={props.open.t} />}
    </main>
  )
}
