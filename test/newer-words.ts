/** Words of JavaScript that came after Chromium 86, by how they are written. */
const NEWER_SCRIPT: Readonly<Record<string, RegExp>> = {
  'at()': /\.at\(/,
  'canParse()': /\.canParse\(/,
  'checkVisibility()': /\.checkVisibility\(/,
  'crypto.randomUUID': /\brandomUUID\b/,
  'findLast()': /\.findLast\(/,
  'findLastIndex()': /\.findLastIndex\(/,
  'fromAsync()': /\.fromAsync\(/,
  'Intl.DurationFormat': /\bDurationFormat\b/,
  'Intl.Segmenter': /\bSegmenter\b/,
  'isWellFormed()': /\.(?:is|to)WellFormed\(/,
  'Map.groupBy': /\bMap\.groupBy\b/,
  'Object.groupBy': /\bObject\.groupBy\b/,
  'Object.hasOwn': /\bhasOwn\(/,
  'Promise.try': /\bPromise\.try\b/,
  'Promise.withResolvers': /\bwithResolvers\b/,
  'RegExp.escape': /\bRegExp\.escape\b/,
  'private names asked for': /#\w+ in \w/,
  'sets compared': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'signals joined': /\bAbortSignal\.(?:any|timeout)\b/,
  'startViewTransition()': /\bstartViewTransition\b/,
  'static blocks': /\bstatic\{/,
  structuredClone: /\bstructuredClone\b/,
  'supportedValuesOf()': /\bsupportedValuesOf\b/,
  'throwIfAborted()': /\bthrowIfAborted\b/,
  'toReversed()': /\.toReversed\(/,
  'toSorted()': /\.toSorted\(/,
  'toSpliced()': /\.toSpliced\(/,
  userAgentData: /\buserAgentData\b/,
}

/** The same of style sheets. */
const NEWER_STYLE: Readonly<Record<string, RegExp>> = {
  ':has()': /:has\(/,
  ':where()': /:where\(/,
  '@container': /@container\b/,
  '@layer': /@layer\b/,
  '@property': /@property\b/,
  'accent-color': /[{;]accent-color:/,
  'aspect-ratio': /[{;]aspect-ratio:/,
  'border radius by edge': /[{;]border-(?:start|end)-(?:start|end)-radius:/,
  'color-mix()': /color-mix\(/,
  'edges of both axes': /[{;](?:margin|padding|inset)-(?:inline|block):/,
  'inset by edge': /[{;]inset(?:-(?:inline|block)(?:-start|-end)?)?:/,
  'light-dark()': /light-dark\(/,
  'newer units': /\d(?:[dsl]v[hwib]|cq[wib])\b/,
  'oklch()': /okl(?:ch|ab)\(/,
  'overflow: clip': /overflow(?:-[xy])?:clip\b/,
  'scrollbar-gutter': /[{;]scrollbar-(?:gutter|color|width):/,
  'single transforms': /[{;](?:translate|rotate|scale):/,
  'text-wrap': /[{;]text-wrap:/,
  'words inside of others': /[{;}]&/,
}

const found = (text: string, words: Readonly<Record<string, RegExp>>): string[] =>
  Object.entries(words).flatMap(([word, written]) => (written.test(text) ? [word] : []))

/** Words of a script that Chromium 86 does not know, as far as we know of them. */
export const newerInScript = (text: string): string[] => found(text, NEWER_SCRIPT)

/** Words of a minified style sheet that Chromium 86 does not know. */
export const newerInStyle = (text: string): string[] => found(text, NEWER_STYLE)
