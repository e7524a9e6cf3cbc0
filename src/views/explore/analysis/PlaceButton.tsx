import type { ReactNode } from 'react'

/** A place of a list: chosen by a press, added to those chosen with Shift, Ctrl or Cmd. */
export function PlaceButton(props: { id: string; selection: readonly string[]; onSelect: (territory: string, extend: boolean) => void; children: ReactNode }) {
  const { id, selection, onSelect } = props
  return (
    <button
      type="button"
      className="analysis__place"
      aria-pressed={selection.includes(id)}
      onClick={(event) => onSelect(id, event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {props.children}
    </button>
  )
}
