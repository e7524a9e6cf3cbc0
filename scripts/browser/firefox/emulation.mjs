// What the driver of the tests cannot ask of Firefox over WebDriver BiDi is set here on the window of the browser itself, by the same
// connection (`moz:scope`, for which Firefox is started with `--remote-allow-system-access`). Plain JavaScript, as the bridge.

/** Where a test says what its page is to be shown as; tests/e2e/frame/emulate.ts writes it, and a browser without the bridge reads nothing in it. */
const SAID = /arraigo-emulate:(\{.*?\})'/
/** Numbers of the commands sent from here, which the driver never reaches. */
const FIRST_ID = 2 ** 40

const WINDOW_CODE = (context, features) => `{
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
  const shown = NavigableManager.getBrowsingContextById(${JSON.stringify(context)})
  if (shown) Object.assign(shown, ${JSON.stringify(features)})
}`

/** What is asked for directly, as in preferences.ts. */
const OWN_HOSTS = '127.0.0.1, localhost'
/**
 * Without a line this machine too is asked for by the proxy that is not there (preferences.ts): what the driver asks for reaches pages,
 * which hear of it, and not what a service worker fetches.
 */
const LINE_CODE = (isOffline) => `{
  Services.prefs.setBoolPref('network.proxy.allow_hijacking_localhost', ${isOffline})
  Services.prefs.setStringPref('network.proxy.no_proxies_on', '${isOffline ? '' : OWN_HOSTS}')
}`

/** Overrides of a page for media features as CSS names them; null leaves each to the browser. */
function overridesOf({ colorScheme, reducedMotion, forcedColors, media, javaScriptEnabled }) {
  return {
    ...(colorScheme === undefined ? {} : { prefersColorSchemeOverride: colorScheme ?? 'none' }),
    ...(reducedMotion === undefined ? {} : { prefersReducedMotionOverride: reducedMotion ?? 'none' }),
    ...(forcedColors === undefined ? {} : { forcedColorsOverride: forcedColors ?? 'none' }),
    ...(media === undefined ? {} : { mediumOverride: media ?? '' }),
    ...(javaScriptEnabled === undefined ? {} : { allowJavascript: javaScriptEnabled }),
  }
}

/**
 * Emulation for one connection; `send` takes a text for the browser. `said` takes each command of the driver, in order, and resolves with
 * whether it is for the browser, or rejects with what the window of the browser refused; `happened` takes what the browser tells, in order,
 * and resolves once it may be passed on. `heard` takes the same at once, and is true for answers to commands of here, which nobody else hears.
 */
export function emulation(send) {
  const waiting = new Map()
  const schemes = new Map()
  let next = FIRST_ID
  let window = null
  let isOffline = false

  const command = (method, params) =>
    new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, (answer) => (answer.type === 'success' ? resolve(answer.result) : reject(new Error(`${method}: ${answer.message}`))))
      send(JSON.stringify({ id, method, params }))
    })
  const inWindow = async (expression) => {
    window ??= command('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }).then(({ contexts }) => contexts[0].context)
    await command('script.evaluate', { expression, target: { context: await window }, awaitPromise: true })
  }
  const show = (context, wished) => inWindow(WINDOW_CODE(context, overridesOf(wished)))

  return {
    heard(message) {
      const answer = waiting.get(message.id)
      if (answer === undefined) return false
      waiting.delete(message.id)
      answer(message)
      return true
    },
    async said({ method, params }, text) {
      if (method === 'emulation.setMediaFeaturesOverride') {
        const colorScheme = params.features['prefers-color-scheme'] ?? null
        for (const user of params.userContexts ?? []) schemes.set(user, colorScheme)
        for (const context of params.contexts ?? []) await show(context, { colorScheme })
        return false
      }
      if (method === 'emulation.setNetworkConditions') {
        isOffline = params.networkConditions?.type === 'offline'
        await inWindow(LINE_CODE(isOffline))
        return true
      }
      // The line belongs to the whole browser: who comes next has one.
      if (method === 'browser.createUserContext' && isOffline) {
        isOffline = false
        await inWindow(LINE_CODE(isOffline))
      }
      const wished = method.startsWith('script.') && params.target?.context ? SAID.exec(text)?.[1] : undefined
      if (wished !== undefined) await show(params.target.context, JSON.parse(wished.replaceAll('\\"', '"')))
      return true
    },
    async happened({ method, params }) {
      if (method !== 'browsingContext.contextCreated' || params.parent !== null || !schemes.has(params.userContext)) return
      await show(params.context, { colorScheme: schemes.get(params.userContext) })
    },
  }
}
