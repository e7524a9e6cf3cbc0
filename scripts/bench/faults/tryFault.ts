import type { BrowserContext, Page, Request } from '@playwright/test'
import { answerWith, type Fault } from './fault.ts'
import { type FaultTask, figuresOn, saysSo } from './faultTask.ts'

/** What came of a task while one of its files had a fault. */
export interface FaultOutcome {
  /** `whole`: all was done, as without the fault; `said`: a message says what is missing; `silent`: neither. */
  readonly kind: 'whole' | 'said' | 'silent'
  /** Figures that were on the screen at some time and never are without the fault. */
  readonly wrong: readonly string[]
}

const PATIENCE_MILLISECONDS = 90_000
const LOOK_MILLISECONDS = 400
const QUIET_LOOKS = 4

/** Opens the task in a page of its own and gathers every figure shown until it is done, or a message stands and nothing moves. */
export async function gather(context: BrowserContext, address: string, task: FaultTask, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const page = await context.newPage()
  try {
    await prepare(page)
    await page.goto(address + task.link, { waitUntil: 'commit' }).catch(() => undefined)
    const figures = new Set<string>()
    const until = Date.now() + PATIENCE_MILLISECONDS
    let quiet = 0
    let done = false
    let said = false
    while (Date.now() < until && quiet < QUIET_LOOKS) {
      await page.waitForTimeout(LOOK_MILLISECONDS)
      const before = figures.size
      for (const figure of await figuresOn(page).catch(() => [])) figures.add(figure)
      done = await isDone(page, task)
      said = await saysSo(page)
      quiet = figures.size === before && (done || said) ? quiet + 1 : 0
    }
    return { figures, done, said }
  } finally {
    await page.close()
  }
}

/** In a window of this height a table has more rows than in that of the trials, which may come upon one more or one less. */
const TALL = { width: 1440, height: 1600 }

/** Every figure a task shows without a fault: by itself, in a taller window, and as its page stands before any program of it has come. */
export async function rightFigures(context: BrowserContext, address: string, task: FaultTask): Promise<ReadonlySet<string>> {
  const first = await gather(context, address, task)
  const taller = await gather(context, address, task, (page) => page.setViewportSize(TALL))
  if (!first.done || !taller.done) throw new Error(`without any fault this is not done: ${task.name}`)
  const page = await context.newPage()
  try {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(address + task.link, { waitUntil: 'load' })
    return new Set([...first.figures, ...taller.figures, ...(await figuresOn(page))])
  } finally {
    await page.close()
  }
}

/** Does a task while the file at `path`, relative to the folder of the app, has a fault; `right` are the figures without it. */
export async function tryFault(context: BrowserContext, address: string, task: FaultTask, path: string, fault: Fault, right: ReadonlySet<string>): Promise<FaultOutcome> {
  const { figures, done, said } = await gather(context, address, task, (page) => page.route(address + path, (route) => answerWith(fault, route)))
  return { kind: said ? 'said' : done ? 'whole' : 'silent', wrong: [...figures].filter((figure) => !right.has(figure)) }
}

/** The files of the app a task asks for, in order, its page aside. */
export async function filesOf(context: BrowserContext, address: string, task: FaultTask): Promise<readonly string[]> {
  const asked = new Set<string>()
  const listen = (request: Request) => {
    const url = request.url().replace(/[?#].*$/, '')
    if (url.startsWith(address) && request.resourceType() !== 'document') asked.add(url.slice(address.length))
  }
  context.on('request', listen)
  await gather(context, address, task)
  context.off('request', listen)
  return [...asked]
}

async function isDone(page: Page, task: FaultTask): Promise<boolean> {
  for (const selector of task.done) if ((await page.locator(selector).filter({ visible: true }).count()) === 0) return false
  return true
}
