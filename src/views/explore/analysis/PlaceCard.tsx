import '../HoverCard.css'
import type { ReactNode } from 'react'

/** What a map of an analysis says of the territory under the pointer. */
export function PlaceCard(props: { name: string; within: string; children: ReactNode }) {
  return (
    <div className="card">
      <strong>{props.name}</strong>
      <span className="card__within card__soft">{props.within}</span>
      {props.children}
    </div>
  )
}
