import { useQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { type DueExplanation, legaltimeContract } from '#contracts/legaltime'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of calendars, office hours and rules of periods. */
export const legaltime = apiOf(legaltimeContract)

type Endpoints = typeof legaltimeContract.endpoints
/** A due date told day by day. */
export type Explanation = Static<typeof DueExplanation>
/** A year as it holds here. */
export type Year = OutputOf<Endpoints['readYear']>
/** One day of it. */
export type YearDay = Year['days'][number]
/** Hours of the government or a unit. */
export type Hours = OutputOf<Endpoints['listHours']>[number]
/** What setting hours takes. */
export type HoursInput = InputOf<Endpoints['setHours']>
/** One line of the list of rules. */
export type RuleLine = OutputOf<Endpoints['listRules']>[number]
/** A rule with all its versions. */
export type RuleView = OutputOf<Endpoints['readRule']>
/** A version of a rule. */
export type Rule = RuleView['versions'][number]['rule']
/** What a new version says. */
export type ProposalInput = InputOf<Endpoints['proposeRule']>
/** A proposal beside the version before it. */
export type ProposalView = OutputOf<Endpoints['readProposal']>

/** A year; the present one where left out. */
export const useYear = (year: number | undefined) =>
  useQuery({
    queryKey: ['legaltime', 'year', year ?? null],
    queryFn: () => legaltime.readYear(year === undefined ? {} : { year }),
  })

/** Hours of the government and its units. */
export const useHours = () =>
  useQuery({ queryKey: ['legaltime', 'hours'], queryFn: () => legaltime.listHours({}) })

/** Every rule. */
export const useRules = () =>
  useQuery({ queryKey: ['legaltime', 'rules'], queryFn: () => legaltime.listRules({}) })

/** One rule. */
export const useRule = (rule: string) =>
  useQuery({ queryKey: ['legaltime', 'rule', rule], queryFn: () => legaltime.readRule({ rule }) })

/** One proposal. */
export const useProposal = (proposalId: string) =>
  useQuery({
    queryKey: ['legaltime', 'proposal', proposalId],
    queryFn: () => legaltime.readProposal({ proposalId }),
  })
