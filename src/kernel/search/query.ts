import { fold } from './fold.ts'
import { runsOf } from './runs.ts'
import { wordsOf } from './segment.ts'
import type { Synonyms } from './synonyms.ts'

/** Characters of a query and words of it that count. */
const QUERY_LENGTH = 100
const QUERY_WORDS = 8

/** One word of what was typed. */
export interface Word {
  readonly script: 'han' | 'arab' | 'latin'
  readonly text: string
  /** Words that documents use instead of it. */
  readonly means: readonly string[]
}

/** Words that carry a question and nothing that is looked for; they count where nothing else was typed. */
const FILLING = new Set(
  '我,我要,我想,想,要,想要,怎么,怎样,如何,怎么办,办,办理,去,去哪,哪里,在哪,哪儿,可以,能,能不能,吗,呢,的,了,是,什么,需要,请问,一下,和,与,及'.split(
    ',',
  ),
)

/** The words of a query, those that only carry a question left out. */
export function wordsAsked(text: string, synonyms: Synonyms): Word[] {
  const all = runsOf(fold(text.slice(0, QUERY_LENGTH))).flatMap(({ script, text: run }): Word[] => {
    if (script !== 'han') return [{ script, text: run, means: synonyms.of(run) }]
    return synonyms
      .cut(run)
      .flatMap(({ text: piece, means }): Word[] =>
        means.length > 0
          ? [{ script, text: piece, means }]
          : wordsOf(piece).map((word) => ({ script, text: word, means: [] })),
      )
  })
  const meant = all.filter((word) => !FILLING.has(word.text))
  return (meant.length > 0 ? meant : all).slice(0, QUERY_WORDS)
}
