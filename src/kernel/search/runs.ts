/** Letters of one script that stand together. */
export interface Run {
  readonly script: 'han' | 'arab' | 'latin'
  readonly text: string
}

const RUNS =
  /(?<han>\p{Script=Han}+)|(?<arab>[\p{Script=Arabic}\p{Mn}]+)|(?<latin>(?:(?![\p{Script=Han}\p{Script=Arabic}])[\p{L}\p{N}\p{Mn}])+)/gu

/** The runs of letters and digits of a folded text; everything else parts them. */
export function runsOf(folded: string): Run[] {
  return [...folded.matchAll(RUNS)].map(({ 0: text, groups }) => ({
    text,
    script: groups?.han ? 'han' : groups?.arab ? 'arab' : 'latin',
  }))
}
