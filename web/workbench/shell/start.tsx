import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import type { ThemeName } from '#web/tokens/tokens'
import { LARGE, largeType } from '../kit/large-type.ts'
import { componentLocale } from '../kit/locale.ts'
import { Nothing } from '../kit/nothing.tsx'
import { watchPrinting } from '../kit/printed-part.ts'
import { currentLanguage, t } from '../kit/text.ts'
import { themeOf } from '../kit/theme.ts'
import { version } from '../kit/version.ts'
import { queries, router } from './router.tsx'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const wants = (feature: string): boolean => matchMedia(`(${feature})`).matches

/** The theme that the reader's system asks for. */
function askedTheme(): ThemeName {
  if (wants('prefers-contrast: more')) return 'contrast'
  return wants('prefers-color-scheme: dark') ? 'dark' : 'light'
}

const ASKED = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']

function watchAsked(changed: () => void): () => void {
  const queries = ASKED.map((asked) => matchMedia(asked))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

const moves = !wants('prefers-reduced-motion: reduce')

/** Chromium 86 has names for one edge of the text only, and those of all sides under physical names. */
const transformers = CSS.supports('inset: 0') ? [] : [legacyLogicalPropertiesTransformer]

/** How much larger letters and controls are than usual. */
function useScale(): number {
  const large = useSyncExternalStore(largeType.watch, largeType.isOn)
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('large-type', large)
  }, [large])
  return large ? LARGE : 1
}

/** The whole workbench, in the theme that the reader's system asks for now. */
function Workbench() {
  const name = useSyncExternalStore(watchAsked, askedTheme)
  const scale = useScale()
  return (
    <StyleProvider transformers={transformers}>
      <ConfigProvider
        csp={{ nonce }}
        theme={themeOf(name, { moves, scale })}
        locale={componentLocale(currentLanguage())}
        button={{ autoInsertSpace: false }}
        form={{ colon: false }}
        renderEmpty={() => <Nothing>{t('list.nothing')}</Nothing>}
      >
        <App>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}

/** Loads what most pages need, once the first one is there and the browser has nothing better to do. */
const loadUsualParts = () =>
  void requestIdleCallback(() => void import('./usual-parts.ts').catch(() => version.check()))

/** Shows the workbench in the page. */
export function start(): void {
  const place = document.getElementById('root')
  if (!place) throw new Error('the page has no place for the workbench')
  document.documentElement.lang = currentLanguage()
  watchPrinting()
  createRoot(place).render(<Workbench />)
  if (document.readyState === 'complete') loadUsualParts()
  else addEventListener('load', loadUsualParts, { once: true })
}
