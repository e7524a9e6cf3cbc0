import './SaveMenu.css'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { saveFile } from '../export/saveFile.ts'
import { pngOf } from './pngOf.ts'

export interface SaveMenuWords {
  readonly save: string
  /** What is saved, for those who hear the button and do not see what it stands beside. */
  readonly what: string
  readonly png: string
  readonly svg: string
  readonly failed: string
}

export interface SaveMenuProps {
  readonly words: SaveMenuWords
  /** Name of the file without its ending. */
  readonly name: string
  /** Makes the text of the SVG file when it is asked for. */
  readonly drawing: () => Promise<string>
  /** Asked before anything is saved; false: nothing is. */
  readonly allow?: () => Promise<boolean>
  /** What else can be done with the picture than to save it. */
  readonly more?: { readonly label: string; readonly onChoose: () => void }
}

/** A quiet button that opens the choice between PNG and SVG, and what else there is. */
export function SaveMenu({ words, name, drawing, allow, more }: SaveMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [failed, setFailed] = useState(false)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  const save = async (kind: 'png' | 'svg') => {
    try {
      if (allow && !(await allow())) return
      const text = await drawing()
      const file = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml;charset=utf-8' }) : await pngOf(text)
      saveFile(`${name}.${kind}`, file)
      setFailed(false)
      close()
      menu.current?.querySelector('summary')?.focus()
    } catch {
      setFailed(true)
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return
    // Escape closes the menu alone, not also the dialog it may stand in.
    event.preventDefault()
    event.stopPropagation()
    close()
    menu.current.querySelector('summary')?.focus()
  }
  const onLeave = (event: FocusEvent) => {
    // Some browsers give a button that is pressed no focus: leaving for nowhere is not leaving.
    if (event.relatedTarget && !menu.current?.contains(event.relatedTarget)) close()
  }
  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (menu.current && event.target instanceof Node && !menu.current.contains(event.target)) menu.current.open = false
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the buttons inside arrive here
    <details className="save-menu" ref={menu} onKeyDown={onKey} onBlur={onLeave} onToggle={() => setFailed(false)}>
      <summary className="save-menu__open">
        <span aria-hidden="true">{words.save}</span>
        <span className="visually-hidden">{words.what}</span>
      </summary>
      <div className="save-menu__list">
        <button type="button" className="save-menu__choice" onClick={() => void save('png')}>
          {words.png}
        </button>
        <button type="button" className="save-menu__choice" onClick={() => void save('svg')}>
          {words.svg}
        </button>
        {more && (
          <button
            type="button"
            className="save-menu__choice"
            aria-haspopup="dialog"
            onClick={() => {
              close()
              // Where the dialog gives the focus back to, since this button is gone by then.
              menu.current?.querySelector('summary')?.focus()
              more.onChoose()
            }}
          >
            {more.label}
          </button>
        )}
        <output className="save-menu__failed">{failed ? words.failed : ''}</output>
      </div>
    </details>
  )
}
