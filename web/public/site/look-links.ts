import { type PageRequest, THEMES } from '#kernel/page'
import type { LookLinks } from '../kit/index.ts'
import { withQuery } from './addresses.ts'

type Asked = Pick<PageRequest, 'path' | 'query'>

/** This page in another language or look: its address without what was asked for before. */
export function again({ path, query }: Asked, changed: { lang?: string; look?: string }): string {
  const { do: _form, lang: _lang, look: _look, ...kept } = query
  return withQuery(path, { ...kept, ...changed })
}

/** Ways to the other size of letters and to every theme. */
export function lookLinks(request: Asked & Pick<PageRequest, 't' | 'look'>): LookLinks {
  const { t, look } = request
  const other = look.size === 'elder' ? 'standard' : 'elder'
  return {
    size: { href: again(request, { look: other }), label: t(`public:look.size-${other}`) },
    themes: THEMES.map((theme) => ({
      href: again(request, { look: theme }),
      label: t(`public:look.theme-${theme}`),
      current: theme === look.theme,
    })),
  }
}
