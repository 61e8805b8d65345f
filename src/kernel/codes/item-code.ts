import { type CodeIssue, normalised } from './code-check.ts'
import { checkUscc } from './uscc.ts'

/** Which code it is, by its length; anything else is a code of the place (地方编码, at most 50). */
export type ItemCodeScheme = 'basic' | 'implementation' | 'business' | 'local'

/** What a code of the catalogue tells. Parts the scheme does not have are null. */
export interface ItemCodeReading {
  readonly code: string
  readonly scheme: ItemCodeScheme
  /** 统一社会信用代码 of the implementing body. */
  readonly body: string | null
  /** 行使层级, 1 国家 … 6 村, 7 分级管理. */
  readonly level: string | null
  /** 基本编码, 12 characters. */
  readonly basic: string | null
  /** 事项类型: 01 许可 … 10 其他, 20 公共服务. */
  readonly type: string | null
  /** 业务办理项, 2 characters. */
  readonly business: string | null
  readonly warnings: readonly CodeIssue[]
}

const SCHEMES: Readonly<Record<number, ItemCodeScheme>> = {
  12: 'basic',
  31: 'implementation',
  33: 'business',
}
const TYPE = /^(0[1-9]|10|20)$/

/**
 * Reads 基本编码 (12 = 2 source + 2 type + 2 department + 3 main + 3 sub), 实施编码 (31 = 18 body +
 * 1 level + 12) or 业务办理项编码 (33 = 31 + 2), after GB/T 39554. Codes are text, with leading zeros and
 * letters. Real catalogues differ from the standard, so nothing is refused; what is odd is a warning.
 */
export function inspectItemCode(text: string): ItemCodeReading {
  const code = normalised(text)
  const scheme = SCHEMES[code.length] ?? 'local'
  const parts = partsOf(code, scheme)
  return { code, scheme, ...parts, warnings: [...oddities(code, scheme), ...oddParts(parts)] }
}

type Parts = Omit<ItemCodeReading, 'code' | 'scheme' | 'warnings'>

function partsOf(code: string, scheme: ItemCodeScheme): Parts {
  if (scheme === 'local') return { body: null, level: null, basic: null, type: null, business: null }
  const basic = scheme === 'basic' ? code : code.slice(19, 31)
  const whole = scheme !== 'basic'
  return {
    body: whole ? code.slice(0, 18) : null,
    level: whole ? code.charAt(18) : null,
    basic,
    type: basic.slice(2, 4),
    business: scheme === 'business' ? code.slice(31) : null,
  }
}

function oddities(code: string, scheme: ItemCodeScheme): CodeIssue[] {
  if (code === '') return ['item-code.empty']
  const odd: CodeIssue[] = []
  if (scheme === 'local') odd.push('item-code.length')
  if (!/^[0-9A-Z]+$/.test(code)) odd.push('item-code.characters')
  return odd
}

function oddParts({ body, level, type }: Parts): CodeIssue[] {
  const odd: CodeIssue[] = []
  if (type !== null && !TYPE.test(type)) odd.push('item-code.type')
  if (level !== null && !/^[1-7]$/.test(level)) odd.push('item-code.level')
  if (body !== null) {
    const check = checkUscc(body)
    odd.push(...(check.ok ? check.warnings : (['item-code.body'] as const)))
  }
  return odd
}
