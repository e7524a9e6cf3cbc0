import type { ReactNode } from 'react'

/** A section of the page, which the menu leads to by its id. */
export function PageSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="page-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="page-section__title" id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
