import type { ProposalInput, Rule } from './api.ts'

type Draft = ProposalInput['draft']
type Ground = Draft['pause'][number]

const NEEDS = ['notice', 'evidence', 'endingAct', 'otherRole'] as const
type Need = (typeof NEEDS)[number]

/** A ground as the form holds it. */
interface GroundValues {
  readonly ground: string
  readonly article?: string | null
  readonly needs: readonly Need[]
}

/** A new version as the form holds it: flat, empty texts where the rule has null. */
export interface RuleValues
  extends Omit<Draft, 'extension' | 'pause' | 'silence' | 'region' | 'effectiveFrom' | 'effectiveTo'> {
  readonly region?: string
  readonly effectiveFrom?: string
  readonly effectiveTo?: string
  readonly extensionLength?: number | null
  readonly extensionAuthority?: string
  readonly extensionTold?: boolean
  readonly grounds: readonly GroundValues[]
  readonly silenceEffect?: NonNullable<Draft['silence']>['effect'] | ''
  readonly silenceSince?: NonNullable<Draft['silence']>['since']
  readonly silenceArticle?: string
  readonly silenceQuote?: string
  readonly openCases: ProposalInput['openCases']
  readonly reason: string
}

const text = (value: string | null | undefined): string | null => {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

const groundOf = ({ ground, article, needs }: GroundValues): Ground => ({
  ...{ ground: ground.trim(), article: text(article) },
  notice: needs.includes('notice'),
  evidence: needs.includes('evidence'),
  endingAct: needs.includes('endingAct'),
  otherRole: needs.includes('otherRole'),
})

function silenceOf(values: RuleValues): Draft['silence'] {
  const { silenceEffect, silenceSince = 'due', silenceArticle, silenceQuote } = values
  if (!silenceEffect) return null
  return {
    effect: silenceEffect,
    since: silenceSince,
    article: text(silenceArticle) ?? values.article,
    quote: text(silenceQuote) ?? values.quote,
  }
}

/** What the form says, as a new version. */
export function draftOf(values: RuleValues): Draft {
  const { name, law, article, quote, certainty, unsettled, duty, startsAt, unit, length } = values
  const { startDayCounts, receiptOnRestDay, rollover, dayEnds, extensionLength, extensionAuthority } = values
  return {
    ...{ name, law, article, quote, certainty, unsettled, duty, startsAt, unit, length },
    ...{ startDayCounts, receiptOnRestDay, rollover, dayEnds },
    effectiveFrom: text(values.effectiveFrom),
    effectiveTo: text(values.effectiveTo),
    region: text(values.region),
    extension: extensionLength
      ? {
          length: extensionLength,
          authority: text(extensionAuthority) ?? 'agency-head',
          tellReason: values.extensionTold === true,
        }
      : null,
    pause: values.grounds.map(groundOf),
    silence: silenceOf(values),
  }
}

/** A published version, as the form begins with. */
export function valuesOf(rule: Rule): RuleValues {
  const { format: _format, id: _id, version: _version, extension, pause, silence, ...same } = rule
  return {
    ...same,
    region: rule.region ?? '',
    effectiveFrom: rule.effectiveFrom ?? '',
    effectiveTo: rule.effectiveTo ?? '',
    extensionLength: extension?.length ?? null,
    extensionAuthority: extension?.authority ?? '',
    extensionTold: extension?.tellReason ?? false,
    grounds: pause.map((one) => ({
      ...{ ground: one.ground, article: one.article },
      needs: NEEDS.filter((need) => one[need]),
    })),
    silenceEffect: silence?.effect ?? '',
    silenceSince: silence?.since ?? 'due',
    silenceArticle: silence?.article ?? '',
    silenceQuote: silence?.quote ?? '',
    openCases: 'keep',
    reason: '',
  }
}
