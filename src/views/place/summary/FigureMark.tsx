import type { PageWords } from '../pageWords.ts'

/** Whether a figure is of the synthetic demonstration or published, in a word beside it. */
export function FigureMark({ kind, words }: { kind: 'published' | 'synthetic'; words: PageWords }) {
  return <span className={`figure-mark figure-mark--${kind}`}>{words.p(`kind.${kind}`)}</span>
}
