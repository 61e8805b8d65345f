import { readFile, writeFile } from 'node:fs/promises'
import { validate } from '#kernel/contract'
import { type problemOf, refusalKey } from '#kernel/errors'
import { loadMessages } from '#kernel/i18n'
import {
  type DefinitionProblem,
  drawFlow,
  type FlowDefinition,
  FlowDefinitionSchema,
  type ImportIssue,
  readBpmn,
  validateDefinition,
  writeBpmn,
} from '#modules/flow'
import { messageSources } from '../../sources.ts'
import { answer, type Command, exitCodes, say, wrongUsage } from '../command.ts'

/** What is to be said of a file. */
interface Judged {
  readonly definition: FlowDefinition | null
  readonly issues: readonly ImportIssue[]
  readonly problems: readonly DefinitionProblem[]
}

type Translate = Parameters<typeof problemOf>[1]

/** Reads a definition in JSON, and anything else as BPMN XML. */
async function readFlow(file: string, role: string | undefined): Promise<Omit<Judged, 'problems'>> {
  const text = await readFile(file, 'utf8')
  if (!file.endsWith('.json')) return readBpmn(text, { role })
  return { definition: validate(FlowDefinitionSchema, JSON.parse(text)), issues: [] }
}

async function judge(file: string, role: string | undefined): Promise<Judged> {
  const read = await readFlow(file, role)
  return { ...read, problems: read.definition ? validateDefinition(read.definition) : [] }
}

function lineOf(translate: Translate, { severity, code, name, line, ...about }: ImportIssue): string {
  const where = translate(`flow:import.where${name ? '-named' : ''}`, { ...about, name })
  const place = line === null ? '' : translate('flow:import.in-line', { line })
  return `${translate(`flow:import.${severity}`)} ${place}${where}: ${translate(`flow:import.${code}`, about)}`
}

const problemLine = (translate: Translate, { code, lines: _lines, ...about }: DefinitionProblem): string =>
  `${translate('flow:import.refused')} ${translate(refusalKey(code), { ...about })}`

/** A flow in the form that the name of a file asks for. */
async function writtenAs(
  file: string,
  definition: FlowDefinition,
  [first]: readonly DefinitionProblem[],
  translate: Translate,
): Promise<string> {
  if (file.endsWith('.svg')) {
    const wordsOf = ({ name = '' }) => (name.includes(':') ? translate(name) : name)
    return drawFlow(definition, wordsOf, first ? { wrong: first.at, way: new Set(first.lines) } : {})
  }
  return file.endsWith('.json') ? `${JSON.stringify(definition, null, 2)}\n` : writeBpmn(definition)
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** `flow check`: whether a flow can be taken and is sound, said element by element; writes it in another form. */
export const flowCheck: Command = {
  options: {
    json: { type: 'boolean' },
    role: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: true,
  async run({ values, positionals }) {
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) return wrongUsage('flow check.help', 'flow check')
    const translate = (await loadMessages(messageSources())).translator(
      values.language === 'en' ? 'en' : 'zh-CN',
    )
    const judged = await judge(file, textOf(values.role)).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    )
    if (judged instanceof Error) return wrongUsage('flow check.help', judged.message)
    const { definition, issues, problems } = judged
    const isSound = definition !== null && problems.length === 0
    const lines = [
      ...issues.map((issue) => lineOf(translate, issue)),
      ...problems.map((one) => problemLine(translate, one)),
      ...(isSound ? [say('flow check.sound', { nodes: definition.nodes.length })] : []),
    ]
    answer(values.json === true ? JSON.stringify({ sound: isSound, issues, problems }) : lines.join('\n'))
    const out = textOf(values.out)
    if (definition && out !== undefined)
      await writeFile(out, await writtenAs(out, definition, problems, translate))
    return isSound ? exitCodes.ok : exitCodes.failed
  },
}
