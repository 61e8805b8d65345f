import { wordsByLocale } from '#kernel/i18n'
import en from './messages/en.json' with { type: 'json' }
import ky from './messages/ky.json' with { type: 'json' }
import ug from './messages/ug.json' with { type: 'json' }
import chinese from './messages/zh-CN.json' with { type: 'json' }

/** The module's texts by language. */
export const WORDS = wordsByLocale(chinese, { en, ky, ug })
