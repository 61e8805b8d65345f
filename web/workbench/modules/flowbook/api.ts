import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { flowbookContract } from '#contracts/flowbook'
import type { OutputOf } from '#kernel/contract'
import { addressOf, apiOf } from '../../kit/api/client.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'

/** Client of the register of flows. */
export const flowbook = apiOf(flowbookContract)

type Endpoints = typeof flowbookContract.endpoints
/** All flows. */
export type Flows = OutputOf<Endpoints['listFlows']>
/** A version in a list. */
export type FlowLine = Flows['rows'][number]
/** A flow that ships with the product. */
export type ShippedFlow = Flows['shipped'][number]
/** A version with its picture and problems. */
export type FlowView = OutputOf<Endpoints['readFlow']>
/** What an import says of an element. */
export type ImportIssue = FlowView['leftOut'][number]
/** What is wrong with a definition. */
export type FlowProblem = FlowView['problems'][number]

/** Every version of every flow. */
export const useFlows = () =>
  useQuery({ queryKey: ['flowbook', 'flows'], queryFn: () => flowbook.listFlows({}) })

/** One version. */
export const useFlow = (definitionId: string) =>
  useQuery({
    queryKey: ['flowbook', 'flow', definitionId],
    queryFn: () => flowbook.readFlow({ definitionId }),
  })

/** Where a simulated run stands. */
export const useSimulation = (definitionId: string, steps: string) =>
  useQuery({
    queryKey: ['flowbook', 'simulation', definitionId, steps],
    queryFn: () => flowbook.simulateFlow({ definitionId, ...(steps !== '' && { steps }) }),
    placeholderData: keepPreviousData,
  })

/** What is different in a version from another. */
export const useChanges = (definitionId: string, otherId: string) =>
  useQuery({
    queryKey: ['flowbook', 'changes', definitionId, otherId],
    queryFn: () => flowbook.compareFlows({ definitionId, otherId }),
  })

/** Something done to the register; afterwards its lists are read again. */
export const useFlowAct = <I, O>(
  send: (input: I, options: { key: string }) => Promise<O>,
  onDone?: (output: O) => void,
) => useSubmit<I, O>({ send, touches: ['flowbook'], ...(onDone && { onDone }) })

/** Address of a version as a BPMN file. */
export const exportAddress = (definitionId: string): string =>
  addressOf(flowbookContract.endpoints.exportFlow, { definitionId })

/** Address of a flow that ships as a BPMN file. */
export const shippedAddress = (pinned: string): string =>
  addressOf(flowbookContract.endpoints.exportShipped, { pinned })
