import { pinyin } from 'pinyin-pro'

/** The syllables of Chinese letters without tones, one for each letter (ü is v). */
export function syllablesOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase())
}
