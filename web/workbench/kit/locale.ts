import type { ConfigProviderProps } from 'antd'
import * as english from 'antd/locale/en_US.js'
import * as chinese from 'antd/locale/zh_CN.js'
import type { Language } from './text.ts'

type Locale = NonNullable<ConfigProviderProps['locale']>
type Imported = { readonly default: Locale | { readonly default: Locale } }

/** The locale of a CommonJS file, however the bundler wraps its default. */
const unwrap = ({ default: found }: Imported): Locale => ('default' in found ? found.default : found)

const LOCALES: Readonly<Record<Language, Locale>> = { 'zh-CN': unwrap(chinese), en: unwrap(english) }

/** Texts inside the components, such as the paging of a table. */
export const componentLocale = (language: Language): Locale => LOCALES[language]
