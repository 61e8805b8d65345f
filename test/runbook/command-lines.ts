/** A fenced block of the runbook. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** The fenced blocks of a page. */
export const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))

/** The lines of shell blocks without comments; a line that goes on with a backslash is one. */
export const shellLines = (page: string): string[] =>
  blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => line !== '')

/** Statements of SQL blocks. */
export const statements = (page: string): string[] =>
  blocksOf(page)
    .filter(({ language }) => language === 'sql')
    .flatMap(({ text }) => text.split(';'))
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

/** What follows `npx yichuang` in a page's shell lines and inline code, word by word; places for values are left out. */
export const productCommands = (page: string): string[][] => {
  const inline = [...page.matchAll(/`npx yichuang ([^`\n]+)`/g)].map(([, words = '']) => words)
  const lines = shellLines(page).flatMap((line) => {
    const [, words] = /npx yichuang ([^|&;")]+)/.exec(line) ?? []
    return words === undefined ? [] : [words]
  })
  return [...lines, ...inline].map((words) => words.trim().split(/\s+/))
}

/** Variables that a page sets or names: in capitals, with an underscore or one of the few without. */
export const variables = (page: string): string[] => [
  ...new Set(
    [...page.matchAll(/(?<![\w/])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|DEMO)(?=[=`"}\s/]|$)/gm)].map(
      ([, name = '']) => name,
    ),
  ),
]

/** The anchor of a heading, as the places that show Markdown make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-')

/** Anchors of a page's headings. */
export const anchors = (page: string): Set<string> =>
  new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))
