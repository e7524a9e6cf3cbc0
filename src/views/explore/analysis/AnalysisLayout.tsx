import './analysis.css'
import type { ReactNode } from 'react'

/** Stage in the middle, what it says in words and lists on the right; on a phone one under the other. */
export function AnalysisLayout(props: {
  tabs: ReactNode
  status: ReactNode
  /** Filters in force, over the stage. */
  chips?: ReactNode
  /** A map, or with `paper` a chart. */
  stage: ReactNode
  paper?: boolean
  legend?: ReactNode
  panel: ReactNode
  busy?: boolean
}) {
  return (
    <>
      <div className="explore__stage">
        {props.tabs}
        <div className={props.paper ? 'explore__map analysis__paper' : 'explore__map'}>
          {props.stage}
          {props.chips && <div className="explore__chips">{props.chips}</div>}
        </div>
        {props.legend && <div className="explore__legend">{props.legend}</div>}
        <div className="explore__progress">{props.status}</div>
      </div>
      <div className="explore__panel" aria-busy={props.busy ?? false}>
        {props.panel}
      </div>
    </>
  )
}
