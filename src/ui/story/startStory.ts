import { movingMap, numbersOf } from './moveMap.ts'
import { showScene } from './showScene.ts'
import { moveOf, type Move, stepAfter } from './storyKeys.ts'

/** Where on the screen, from the edge of the stage down, a step has to have come to be the one at hand. */
const LINE = 0.45

/**
 * Turns a story of pictures one below the other into one with a stage beside the text. Nothing is taken away: the browser
 * scrolls, finds, prints and follows links as before. Does nothing on a page without a stage.
 */
export function startStory(): void {
  const root = document.querySelector<HTMLElement>('.story')
  const stage = root?.querySelector<HTMLElement>('[data-stage]')
  const svg = stage?.querySelector<SVGSVGElement>('.map--stage')
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')]
  if (!root || !stage || !svg || steps.length === 0) return
  const still = window.matchMedia('(prefers-reduced-motion: reduce)')
  const wide = window.matchMedia('(min-width: 900px)')
  const readings = readingsOf(stage, steps)
  const ways = [...stage.querySelectorAll<HTMLAnchorElement>('.stage__step')]
  const buttons = [...stage.querySelectorAll<HTMLButtonElement>('[data-move]')]
  const map = movingMap(svg)
  let at = -1

  root.classList.add('is-live')
  stage.hidden = false
  openSources(false)

  /** `index` is 0 before the first step; the map then shows that of the first. */
  function show(index: number, mayMove = true): void {
    if (index === at) return
    at = index
    const shown = steps[Math.max(1, index) - 1]
    if (!shown || !stage) return
    showScene(stage, shown)
    for (const [position, reading] of readings.entries()) reading.hidden = position !== Math.max(1, index) - 1
    stage.classList.toggle('has-chart', readings[Math.max(1, index) - 1]?.querySelector('.chart') !== null)
    for (const [position, way] of ways.entries()) {
      if (position === index - 1) way.setAttribute('aria-current', 'step')
      else way.removeAttribute('aria-current')
    }
    for (const button of buttons) button.setAttribute('aria-disabled', String(stepAfter(button.dataset['move'] === '1' ? 'next' : 'previous', index, steps.length) === null))
    map.fit()
    map.go(numbersOf(shown.dataset['view'] ?? ''), still.matches || !mayMove)
  }

  function edge(): number {
    return wide.matches || !stage ? 0 : stage.getBoundingClientRect().bottom
  }
  function look(): void {
    const top = Math.max(0, edge())
    const line = top + (window.innerHeight - top) * LINE
    const reached = steps.findLastIndex((step) => step.getBoundingClientRect().top <= line) + 1
    show(reached)
    remember(reached)
  }
  /** The address names the step at hand, so that it can be shared; nothing is added to the history. */
  function remember(index: number): void {
    const hash = index === 0 ? '' : `#step-${index}`
    if (hash !== window.location.hash) window.history.replaceState(null, '', hash === '' ? window.location.pathname + window.location.search : hash)
  }

  /** Goes to a step and puts the focus on its heading, which a screen reader then says. */
  function goTo(index: number): void {
    const step = steps[index - 1]
    if (!step) return
    step.scrollIntoView({ block: 'start' })
    step.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    show(index)
    remember(index)
  }
  function move(to: Move): boolean {
    const index = stepAfter(to, at, steps.length)
    if (index === null) return false
    goTo(index)
    return true
  }

  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event
    const held = target instanceof Element && target.closest('input, select, textarea, [contenteditable], :popover-open') !== null
    const open = document.querySelector(':popover-open') !== null
    if (held || open || event.defaultPrevented) return
    const box = steps[at - 1]?.getBoundingClientRect() ?? root.querySelector('.story__opening')?.getBoundingClientRect()
    const unread = { below: (box?.bottom ?? 0) > window.innerHeight + 1, above: (box?.top ?? 0) < Math.max(0, edge()) - 1 }
    const to = moveOf({ key, modified: altKey || ctrlKey || metaKey || shiftKey }, unread)
    if (to !== null && move(to)) event.preventDefault()
  })
  for (const button of buttons) button.addEventListener('click', () => move(button.dataset['move'] === '1' ? 'next' : 'previous'))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#step-"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      goTo(Number(link.hash.slice('#step-'.length)))
    })
  }
  let asked = false
  const later = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      look()
    })
  }
  window.addEventListener('scroll', later, { passive: true })
  window.addEventListener('hashchange', () => goTo(numberIn(window.location.hash)))
  window.addEventListener('resize', () => {
    map.fit()
    later()
  })
  new ResizeObserver(() => map.fit()).observe(svg)
  window.addEventListener('beforeprint', () => openSources(true))
  window.addEventListener('afterprint', () => openSources(false))

  // The pictures between the steps are gone now, and with them the place the browser had scrolled to.
  const linked = numberIn(window.location.hash)
  if (linked > 0) steps[linked - 1]?.scrollIntoView({ block: 'start' })
  show(linked, false)
  look()
}

function numberIn(hash: string): number {
  return Number(/^#step-(\d+)$/.exec(hash)?.[1] ?? 0)
}

/** Legend and chart of each step, copied to the stage. The ones in the text stay for screen readers and for paper. */
function readingsOf(stage: HTMLElement, steps: readonly HTMLElement[]): readonly HTMLElement[] {
  const shelf = stage.querySelector('.stage__readings')
  return steps.map((step) => {
    const copy = step.querySelector('.step__reading')?.cloneNode(true)
    const reading = copy instanceof HTMLElement ? copy : document.createElement('div')
    reading.className = 'stage__reading'
    reading.hidden = true
    shelf?.append(reading)
    return reading
  })
}

/** On paper and without a script every list of sources is open; beside the stage a reader opens those they doubt. */
function openSources(open: boolean): void {
  for (const list of document.querySelectorAll<HTMLDetailsElement>('.step__sources')) list.open = open
}
