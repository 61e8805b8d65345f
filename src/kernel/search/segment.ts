import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

let jieba: Jieba | undefined

/** The dictionary is read when first needed: it takes a fifth of a second. */
function loaded(): Jieba {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

/** Chinese words of a run, each letter in one of them. */
export const wordsOf = (han: string): string[] => loaded().cut(han, true)

/** Chinese words of a run and the shorter words within them. */
export const allWordsOf = (han: string): string[] => loaded().cutForSearch(han, true)
