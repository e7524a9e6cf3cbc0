import './figures.css'
import { type ReactNode, useState } from 'react'

/** A native details whose inside is made only once it is opened: a page has hundreds of them. */
export function Unfold({ summary, children, className = '' }: { summary: ReactNode; children: () => ReactNode; className?: string }) {
  const [opened, setOpened] = useState(false)
  return (
    <details
      className={`unfold ${className}`}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary className="unfold__summary">{summary}</summary>
      {opened && <div className="unfold__inside">{children()}</div>}
    </details>
  )
}
