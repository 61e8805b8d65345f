import { basename } from 'node:path'
import { type AstNode, nameOf, nodesOf } from './ast.ts'
import type { Violation } from './import-rules.ts'
import { placeOf } from './place.ts'
import type { Source } from './source.ts'

const CLOCK_HOME = 'src/kernel/time/'

function readsClock(node: AstNode): boolean {
  const callee = node.callee as AstNode | undefined
  if (node.type === 'NewExpression')
    return nameOf(callee) === 'Date' && (node.arguments as unknown[]).length === 0
  if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false
  return nameOf(callee) === 'now' && ['Date', 'performance'].includes(nameOf(callee.object) ?? '')
}

const mayMeasure = (path: string): boolean => placeOf(path).proof || placeOf(path).layer === 'bench'

/** The machine's clock is asked in `src/kernel/time` only. Tests and benches may measure. */
export function machineClocks(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => !path.startsWith(CLOCK_HOME) && !mayMeasure(path))
    .filter(({ program }) => [...nodesOf(program)].some(readsClock))
    .map(({ path }) => `${path}: reads the machine's clock`)
}

/** Default exports are for tools that ask for them: `*.config.ts`. */
export function defaultExports(sources: readonly Source[]): Violation[] {
  const exportsDefault = ({ program }: Source) =>
    [...nodesOf(program)].some(
      (node) =>
        node.type === 'ExportDefaultDeclaration' ||
        (node.type === 'ExportSpecifier' && nameOf(node.exported) === 'default'),
    )
  return sources
    .filter((source) => !source.path.endsWith('.config.ts') && exportsDefault(source))
    .map(({ path }) => `${path}: default export`)
}

const VAGUE = /(^|[-.])(utils?|helpers?|common|managers?|misc|shared|base)([-.]|$)/

/** A file is named for what is in it. */
export const vagueNames = (sources: readonly Source[]): Violation[] =>
  sources
    .filter(({ path }) => VAGUE.test(basename(path)))
    .map(({ path }) => `${path}: says nothing of its content`)

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const LIMITS: readonly { readonly of: RegExp; readonly lines: number }[] = [
  { of: /^src\/modules\/[^/]+\/index\.ts$/, lines: 40 },
  { of: /\.contract\.ts$/, lines: 250 },
  { of: /(?<!\.gen)\.tsx?$/, lines: 500 },
]

/** A module's face has at most 40 lines, a contract 250, any file 500; generated files have no limit. */
export function longFiles(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, text }) => {
    const limit = LIMITS.find(({ of }) => of.test(path))
    const lines = linesOf(text)
    return limit && lines > limit.lines ? [`${path}: ${lines} lines, at most ${limit.lines}`] : []
  })
}
