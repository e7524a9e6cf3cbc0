import { expect, test } from 'vitest'
import type { Box } from '../../../src/domain/projection/viewport.ts'
import { boxAt, CARD_GAP, cardPlacement, overlap } from '../../../src/ui/map/cardPlacement.ts'

const FREE: Box = { left: 10, top: 10, right: 990, bottom: 590 }
const CARD = { width: 220, height: 130 }

function middle(box: Box) {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}
function isInside(box: Box, free: Box): boolean {
  return box.left >= free.left && box.top >= free.top && box.right <= free.right && box.bottom <= free.bottom
}
/** Numbers from 0 to 1, the same every time (Park and Miller 1988). */
function series(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

test('stands to the right, at the height of the pointer', () => {
  const subject: Box = { left: 300, top: 200, right: 380, bottom: 260 }
  expect(cardPlacement(CARD, subject, { x: 320, y: 240 }, FREE)).toEqual({ x: 380 + CARD_GAP, y: 175 })
})

test('goes to the left where the right has no room, and above or below where neither has', () => {
  const right: Box = { left: 850, top: 200, right: 940, bottom: 260 }
  expect(cardPlacement(CARD, right, middle(right), FREE).x).toBe(850 - CARD_GAP - CARD.width)
  const wide: Box = { left: 100, top: 300, right: 900, bottom: 360 }
  expect(cardPlacement(CARD, wide, middle(wide), FREE)).toEqual({ x: 390, y: 300 - CARD_GAP - CARD.height })
  const wideAtTop: Box = { left: 100, top: 20, right: 900, bottom: 80 }
  expect(cardPlacement(CARD, wideAtTop, middle(wideAtTop), FREE).y).toBe(80 + CARD_GAP)
})

test('never covers a subject that leaves it room, and never leaves the free part', () => {
  const next = series(20260801)
  for (let round = 0; round < 2000; round += 1) {
    const left = next() * 900
    const top = next() * 500
    const subject: Box = { left, top, right: left + next() * 400, bottom: top + next() * 300 }
    const box = boxAt(cardPlacement(CARD, subject, middle(subject), FREE), CARD)
    expect(isInside(box, FREE)).toBe(true)
    const rooms = [FREE.right - subject.right, subject.left - FREE.left].some((room) => room >= CARD.width + CARD_GAP)
    const heights = [FREE.bottom - subject.bottom, subject.top - FREE.top].some((room) => room >= CARD.height + CARD_GAP)
    if (rooms || heights) expect(overlap(box, subject)).toBe(0)
  }
})

test('a subject that fills everything keeps at least the pointer clear', () => {
  const subject: Box = { left: -500, top: -500, right: 2000, bottom: 2000 }
  const next = series(7)
  for (let round = 0; round < 500; round += 1) {
    const pointer = { x: 10 + next() * 980, y: 10 + next() * 580 }
    const box = boxAt(cardPlacement(CARD, subject, pointer, FREE), CARD)
    expect(isInside(box, FREE)).toBe(true)
    expect(overlap(box, { left: pointer.x - 1, right: pointer.x + 1, top: pointer.y - 1, bottom: pointer.y + 1 })).toBe(0)
  }
})
