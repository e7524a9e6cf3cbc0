import type { LocalizedText } from '../catalog/indicator.ts'
import type { ReportedFigure } from '../programme/programme-file.ts'
import type { PlaceSource } from '../place/place-file.ts'
import type { Story } from './story.ts'

/** All stories of a release, with the observations they name, in one file. */
export interface StoriesFile {
  readonly stories: readonly StoryRecord[]
}

export interface StoryRecord {
  readonly story: Story
  /** By the id the story gives it. */
  readonly observed: Readonly<Record<string, ObservedFigure>>
}

/** One published count of a territory and period, by one provider. */
export interface ObservedFigure {
  readonly value: number
  /** A whole year, `2024`, or a span of days. */
  readonly period: string
  readonly territory: { readonly id: string; readonly name: string }
  readonly provider: string
  readonly note: LocalizedText | null
  readonly source: PlaceSource
}

/** Whatever a placeholder may name, with all that is to be said of it. */
export interface StoryFigure {
  readonly key: string
  readonly value: number
  readonly unit: ReportedFigure['unit']
  readonly qualifier: ReportedFigure['qualifier']
  readonly period: string
  readonly territory: { readonly id: string; readonly name: string } | null
  /** Who counted, where the figure is one of a table of several providers. */
  readonly provider: string | null
  /** What it is a share or a part of. */
  readonly base: number | null
  /** 95 % interval of a share (Wilson). */
  readonly interval: readonly [number, number] | null
  readonly note: LocalizedText | null
  readonly source: PlaceSource
}
