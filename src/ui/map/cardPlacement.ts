import type { Point, Size } from '../../domain/projection/mercator.ts'
import type { Box } from '../../domain/projection/viewport.ts'

/** Distance between a card and what it explains, in pixels. */
export const CARD_GAP = 12

/**
 * Top left corner of a card that explains what lies in `subject`, always inside `free` (the part of the map nothing
 * else covers). Beside the subject at the height of `focus` (pointer, or middle of the subject) where it has room,
 * else above or below. Where the subject leaves no room on any side, the place that hides least of it and keeps
 * clear of the focus.
 */
export function cardPlacement(card: Size, subject: Box, focus: Point, free: Box): Point {
  const inside = (point: Point): Point => ({
    x: Math.max(free.left, Math.min(point.x, free.right - card.width)),
    y: Math.max(free.top, Math.min(point.y, free.bottom - card.height)),
  })
  const beside = focus.y - card.height / 2
  const along = focus.x - card.width / 2
  const sides = [
    { x: subject.right + CARD_GAP, y: beside },
    { x: subject.left - CARD_GAP - card.width, y: beside },
    { x: along, y: subject.top - CARD_GAP - card.height },
    { x: along, y: subject.bottom + CARD_GAP },
  ].map(inside)
  const clear = sides.find((corner) => overlap(boxAt(corner, card), subject) === 0)
  if (clear) return clear

  const corners = [
    { x: free.right, y: free.top },
    { x: free.left, y: free.top },
    { x: free.right, y: free.bottom },
    { x: free.left, y: free.bottom },
  ].map(inside)
  const around: Box = { left: focus.x - CARD_GAP, right: focus.x + CARD_GAP, top: focus.y - CARD_GAP, bottom: focus.y + CARD_GAP }
  const ranked = [...sides, ...corners].map((corner) => {
    const box = boxAt(corner, card)
    return { corner, hidesFocus: overlap(box, around) > 0, hides: overlap(box, subject) }
  })
  ranked.sort((one, other) => Number(one.hidesFocus) - Number(other.hidesFocus) || one.hides - other.hides)
  return ranked[0]?.corner ?? inside(focus)
}

/** Pixels two boxes share. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 0 && height > 0 ? width * height : 0
}

export function boxAt(corner: Point, { width, height }: Size): Box {
  return { left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height }
}
