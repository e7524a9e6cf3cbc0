import type { Page } from '@playwright/test'

/** Text spacing of WCAG 2.2, success criterion 1.4.12. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Sets or takes away the text spacing a reader may ask for. By a sheet of the page's own, as the policy of the page allows. */
export function spaceText(page: Page, spaced: boolean): Promise<void> {
  return page.evaluate(
    ({ text, on }) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = on ? [sheet] : []
    },
    { text: SPACING, on: spaced },
  )
}

/** Texts that their own box cuts off, by what they say. Three dots at a line's end are a cut as well. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (!own || element.closest('.visually-hidden, [aria-hidden=true], svg, option') || box.width < 3 || style.visibility === 'hidden') return []
      const clips = (value: string) => value === 'hidden' || value === 'clip'
      const cut = (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 2) || (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
      return cut ? [`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 60)}`] : []
    }),
  )
}

/**
 * What a narrow screen loses: content that hangs over the side outside of a part that scrolls by itself (maps and tables may),
 * and headings and controls nobody can bring into view.
 */
export function lostOnNarrow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth > width) lost.push(`the page is ${document.documentElement.scrollWidth} wide`)
    for (const element of document.querySelectorAll<HTMLElement>('h1, h2, h3, button, a[href], input, select, summary, textarea')) {
      if (element.closest('.visually-hidden, [role=application], .map, [aria-hidden=true], [inert]') || element.matches('.visually-hidden, [type=file]')) continue
      const style = getComputedStyle(element)
      const sheet = element.getBoundingClientRect()
      if (sheet.width < 2 || sheet.height < 2 || style.visibility === 'hidden' || style.pointerEvents === 'none') continue
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = element.getBoundingClientRect()
      const x = Math.min(Math.max(box.x + Math.min(box.width, 40) / 2, 0), width - 1)
      const y = box.y + Math.min(box.height, 24) / 2
      const seen = document.elementFromPoint(x, y)
      const shown = seen !== null && (element.contains(seen) || seen.contains(element) || seen.closest('label')?.contains(element) === true)
      if (!shown) lost.push(`${element.outerHTML.replace(/>[\s\S]*/, '>').slice(0, 120)} "${(element.textContent ?? '').slice(0, 30)}" under ${seen?.className.toString().slice(0, 60)} at ${Math.round(x)},${Math.round(y)}`)
    }
    return lost
  })
}

/** Longest transition or animation of any element, in seconds. */
export function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = (text: string) => text.split(',').map((part) => (part.trim().endsWith('ms') ? Number.parseFloat(part) / 1000 : Number.parseFloat(part)))
    return Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part)
          return [...(style.transitionProperty === 'none' ? [] : seconds(style.transitionDuration)), ...(style.animationName === 'none' ? [] : seconds(style.animationDuration))]
        }),
      ),
      ...document.getAnimations().map((animation) => Number(animation.effect?.getTiming().duration ?? 0) / 1000).filter(Number.isFinite),
    )
  })
}

/** Chosen things that look like the unchosen beside them, and marks of the data that have lost their colour. */
export function unseenInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CHOSEN = '[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true], [data-selected=true]'
    const look = (element: Element) => {
      const own = [null, '::before', '::after'].map((part) => {
        const { backgroundColor, borderBottomColor, borderBottomWidth, borderBottomStyle, outlineStyle, outlineColor, fontWeight, textDecorationLine, color, content } = getComputedStyle(element, part)
        return [backgroundColor, borderBottomColor, borderBottomWidth, borderBottomStyle, outlineStyle, outlineColor, fontWeight, textDecorationLine, color, content].join(' ')
      })
      return own.join(' | ')
    }
    const faults: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(CHOSEN)) {
      if (element.closest('svg, [role=row]') || element.getBoundingClientRect().width < 2) continue
      const name = element.classList[0] ?? ''
      const other = [...(element.closest('ol, ul, nav, fieldset, [role=group], [role=radiogroup], [role=listbox]')?.querySelectorAll<HTMLElement>(`.${CSS.escape(name)}`) ?? [])].find((each) => !each.matches(CHOSEN))
      if (name !== '' && other && look(element) === look(other)) faults.push(`chosen looks like the rest: ${element.outerHTML.slice(0, 120)}`)
    }
    for (const selector of ['.legend__swatch', '.bivariate__cell', '.chart-absence', '[data-data-colour]']) {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        if (element.getBoundingClientRect().width < 2 || getComputedStyle(element).forcedColorAdjust === 'none') continue
        faults.push(`a mark without its colour: ${element.outerHTML.slice(0, 120)}`)
      }
    }
    return [...new Set(faults)]
  })
}
