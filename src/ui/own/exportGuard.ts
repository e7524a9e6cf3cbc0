import { createContext, useContext } from 'react'

/** What may be exported of an indicator: all of it, or all but small counts; `note` goes into the file. Null: nothing. */
export interface ExportPermission {
  readonly withheld: boolean
  /** Counts from 1 to this less one are small. */
  readonly threshold: number
  readonly note: string | null
}

/** Asks before figures of one's own leave the page; a picture cannot leave small counts out. */
export type ExportGuard = (indicator: string, form: 'table' | 'picture') => Promise<ExportPermission | null>

const OPEN: ExportPermission = { withheld: false, threshold: 0, note: null }

/** Without own datasets everything is open: what is published was protected before. */
export const ExportGuardContext = createContext<ExportGuard>(() => Promise.resolve(OPEN))

export function useExportGuard(): ExportGuard {
  return useContext(ExportGuardContext)
}

export { OPEN as OPEN_EXPORT }
