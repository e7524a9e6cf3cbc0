import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Where each tool starts, below node_modules: run with this very Node, so that no shell or PATH is involved. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  vitest: 'vitest/vitest.mjs',
  tsx: 'tsx/dist/cli.mjs',
  playwright: '@playwright/test/cli.js',
} as const

/**
 * Runs a tool of the project in its folder and shows what it prints.
 * Returns its exit code; 1 when a signal ended it or it could not be started.
 */
export function runTool(
  tool: keyof typeof TOOLS,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${TOOLS[tool]}`, ...parameters], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('error', (error) => {
      console.error(`${tool}: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
