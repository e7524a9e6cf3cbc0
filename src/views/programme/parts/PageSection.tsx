import type { ReactNode } from 'react'

/** A part of a page with its heading; `id` is where links lead. */
export function PageSection({ id, title, children, wide = false }: { readonly id: string; readonly title: ReactNode; readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <section className={wide ? 'programme__part programme__part--wide' : 'programme__part'} aria-labelledby={id}>
      <h2 id={id} className="programme__heading">
        {title}
      </h2>
      {children}
    </section>
  )
}
