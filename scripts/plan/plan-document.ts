import {
  countStates,
  PLANS,
  type Plan,
  type PlanPhrase,
  type PlanPlace,
  type PlanSystem,
  STATES,
  SYSTEMS,
} from '#web/public/modules/plan/plan'

const WORDS = { works: '可用', part: '部分', none: '未做' } as const

const HEAD = `# 规划对照

五份电子政务规划里的每一句话，由哪个系统回应，在产品的什么地方，今天能不能用。“可用”只指今天就在本平台上运行、做到了原话的；
做到一部分的注明做到哪里；没有做的就写未做。运行中的产品在 \`/<政府短名>/plan\` 显示同样的内容，可以查找和筛选。

本文由 \`scripts/write-plan.ts\` 从 \`data-packs/plan/\` 生成，请改数据，不要改本文。
`

const ROOTS = { hall: '/<政府短名>', node: '', desk: '/workbench' } as const

function placeText({ name, at }: PlanPlace): string {
  const [kind = '', path = ''] = at.split(/:(.*)/s)
  if (kind === 'doc') return `[${name}](${path.startsWith('docs/') ? path.slice(5) : `../${path}`})`
  return `${name} \`${ROOTS[kind as keyof typeof ROOTS]}${path}\``
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

const whereOf = ({ places, note }: Pick<PlanPhrase, 'places' | 'note'>): string =>
  [places.map(placeText).join('；'), note].filter((part) => part !== '').join('。')

const tableOf = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n')

function countTable(): string {
  const rows = PLANS.map(({ title, phrases }) => {
    const counts = countStates(phrases)
    return row(title, ...STATES.map((state) => String(counts[state])), String(phrases.length))
  })
  return tableOf(['规划', ...STATES.map((state) => WORDS[state]), '句数'], rows)
}

const systemRow = ({ id, name, state, places, note }: PlanSystem): string =>
  row(id, name, WORDS[state], whereOf({ places, note }))

function systemTables(): string {
  const groups = Map.groupBy(SYSTEMS, ({ group }) => group)
  return [...groups]
    .map(
      ([group, systems]) =>
        `### ${group}\n\n${tableOf(['编号', '系统', '现状', '在哪里，做到哪里'], systems.map(systemRow))}`,
    )
    .join('\n\n')
}

const phraseRow = (phrase: PlanPhrase): string =>
  row(
    `“${phrase.quote}”`,
    phrase.systems.map(({ id, name }) => `${id} ${name}`).join('；'),
    WORDS[phrase.state],
    whereOf(phrase),
  )

function planPart({ title, issuer, phrases }: Plan): string {
  const chapters = [...Map.groupBy(phrases, ({ heading }) => heading)].map(
    ([heading, own]) =>
      `### ${heading}\n\n${tableOf(['规划原文', '回应它的系统', '现状', '在哪里，做到哪里'], own.map(phraseRow))}`,
  )
  return [`## ${title}`, issuer, ...chapters].join('\n\n')
}

/** The text of `docs/PLAN.md`: the plans phrase by phrase beside what answers them. */
export const planDocument = (): string =>
  `${[HEAD, countTable(), '## 系统', systemTables(), ...PLANS.map(planPart)].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`
