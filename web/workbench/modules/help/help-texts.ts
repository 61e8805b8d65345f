import type { Language } from '../../kit/text.ts'

/** Help on one page. */
export interface PageHelp {
  /** What the page is for. */
  readonly what: string
  /** What one does there, step by step or thing by thing. */
  readonly how: readonly string[]
  /** What to mind; left out where there is nothing. */
  readonly mind?: string
}

/** Help by the id of the route. */
export type HelpTexts = Readonly<Record<string, PageHelp>>

const TEXTS: Readonly<Record<Language, () => Promise<{ default: HelpTexts }>>> = {
  'zh-CN': () => import('./zh-CN.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
}

/** Help on the page of a route in a language; null where there is none. */
export async function readHelp(language: Language, page: string): Promise<PageHelp | null> {
  const { default: texts } = await TEXTS[language]()
  return texts[page] ?? null
}
