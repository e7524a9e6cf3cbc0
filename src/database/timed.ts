/**
 * Runs a task and leaves how long it took in the browser's timeline, as `arraigo:engine:NAME`: the benchmark reads it, and
 * whoever looks into a slow start can. A task that fails leaves nothing. Costs microseconds. What it throws is thrown on.
 */
export async function timed<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await task()
  performance.measure(`arraigo:engine:${name}`, { start, end: performance.now() })
  return result
}
