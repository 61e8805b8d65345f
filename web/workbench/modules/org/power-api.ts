import { useQuery } from '@tanstack/react-query'
import type { orgContract } from '#contracts/org'
import type { InputOf, OutputOf } from '#kernel/contract'
import { org } from './api.ts'

type Endpoints = typeof orgContract.endpoints
/** A person's whole power. */
export type Power = OutputOf<Endpoints['readPower']>
/** What is asked: may this person do this there. */
export type Question = InputOf<Endpoints['askMay']>
/** Whether he may, and by what. */
export type Answer = OutputOf<Endpoints['askMay']>

const about = (personId: string | undefined) => (personId === undefined ? {} : { personId })

/** The whole power of a person, or one's own. */
export const usePower = (personId: string | undefined) =>
  useQuery({ queryKey: ['org', 'power', personId], queryFn: () => org.readPower(about(personId)) })

/** Permissions and units that can be asked about. */
export const useQuestions = () =>
  useQuery({ queryKey: ['org', 'questions'], queryFn: () => org.listQuestions({}) })

/** The answer to a question; nothing is asked before there is one. */
export const useAnswer = (question: Question | null) =>
  useQuery({
    queryKey: ['org', 'may', question],
    queryFn: () => org.askMay(question ?? { permission: '', unitId: '' }),
    enabled: question !== null,
  })
