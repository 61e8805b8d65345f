import { legaltimeContract } from '#contracts/legaltime'
import { queueContract } from '#contracts/queue'
import { receptionContract } from '#contracts/reception'
import { legalDayOf } from '#kernel/calendar'
import { PUBLIC } from '#kernel/context'
import { call, type Stage } from './stage.ts'

/** What happened in the hall of the demo on the morning of its start. */
type Event = { readonly minutesAgo: number } & (
  | { readonly do: 'seat' | 'call' | 'serve'; readonly counter: number; readonly clerk: string }
  | { readonly do: 'ticket'; readonly lane: string }
)

/** The hall of the demo: `data-packs/demo/hall.json`. */
export interface HallScript {
  readonly hours: {
    readonly basis: string
    readonly seasons: { from: string; spans: [opens: string, closes: string][] }[]
  }
  readonly lanes: readonly {
    readonly letter: string
    readonly name: string
    readonly waitingLimit: number
    readonly waitLimitMinutes: number
  }[]
  readonly counters: readonly {
    readonly number: number
    readonly name: string
    readonly lanes: readonly string[]
  }[]
  readonly morning: readonly Event[]
  /** The person whose sitting was brought to an end, with what he came for. */
  readonly sitting: {
    readonly applicant: number
    readonly address: string
    readonly grade: number
    readonly matters: readonly { readonly item: string; readonly matter: string }[]
  }
}

/** Who manages the hall of the demo. */
const MANAGER = '1007'

/** Ids of what the hall has, by letter and number. */
interface Hall {
  readonly lanes: ReadonlyMap<string, string>
  readonly counters: ReadonlyMap<number, string>
  /** Ticket that a counter has called last, by its number. */
  readonly called: Map<number, string>
}

const { addLane, addCounter, bindPad, seatCounter, issueTicket, callNext } = queueContract.endpoints
const { startSitting, registerSitting, askRating, rateAtPad } = receptionContract.endpoints

const found = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the hall of the demo has no ${key}`)
  return value
}

/** 作息时间, lanes and counters, so that a clerk can sit down at once. */
export async function setUpHall(stage: Stage, script: HallScript, since: Date): Promise<Hall> {
  const manager = await stage.cast.staff(MANAGER)
  const { basis, seasons } = script.hours
  const hours = { unitId: null, validFrom: legalDayOf(since), seasons, basis }
  await call(stage, legaltimeContract.endpoints.setHours, manager, hours, 'hall-hours')
  const [lanes, counters] = [new Map<string, string>(), new Map<number, string>()]
  for (const lane of script.lanes) {
    const facts = { ...lane, closed: false }
    lanes.set(lane.letter, (await call(stage, addLane, manager, facts, `hall-lane-${lane.letter}`)).laneId)
  }
  for (const { number, name, lanes: letters } of script.counters) {
    const facts = { number, name, lanes: letters.map((letter) => found(lanes, letter)) }
    counters.set(number, (await call(stage, addCounter, manager, facts, `hall-counter-${number}`)).counterId)
  }
  return { lanes, counters, called: new Map() }
}

/** A whole sitting of the person who was called: registered, and rated at the pad of the window. */
async function serve(
  stage: Stage,
  { sitting }: HallScript,
  { counterId, ticketId, clerk, key }: { counterId: string; ticketId: string; clerk: string; key: string },
): Promise<void> {
  const person = stage.cast.citizens[sitting.applicant]
  if (!person) throw new Error('nobody sits in the hall of the demo')
  const { padId: pad } = await call(
    stage,
    bindPad,
    await stage.cast.staff(MANAGER),
    { counterId },
    `${key}-pad`,
  )
  const actor = await stage.cast.staff(clerk)
  const { sittingId } = await call(stage, startSitting, actor, { ticketId }, `${key}-start`)
  const { kind, name, idNumber, phone } = person
  const content = {
    applicant: { kind, name, idNumber, phone },
    address: sitting.address,
    ...{ byHandler: false, handler: { name: '', idNumber: '', phone: '' } },
    ...{ authorityOnFile: false, authority: [] },
    matters: sitting.matters.map(({ item, matter }) => ({
      ...{ itemCode: item, itemName: '', matter, address: '', remark: '', renews: '' },
      ...{ copies: { '1': 1 }, captures: {} },
    })),
  }
  await call(stage, registerSitting, actor, { sittingId, content }, `${key}-register`)
  await call(stage, askRating, actor, { sittingId }, `${key}-ask`)
  const { government } = stage
  await call(stage, rateAtPad, PUBLIC, { government, pad, grade: sitting.grade }, `${key}-rate`)
}

async function happen(
  stage: Stage,
  script: HallScript,
  hall: Hall,
  event: Event,
  key: string,
): Promise<void> {
  if (event.do === 'ticket') {
    const input = { laneId: found(hall.lanes, event.lane) }
    await call(stage, issueTicket, await stage.cast.staff(MANAGER), input, key)
    return
  }
  const [counterId, clerk] = [found(hall.counters, event.counter), event.clerk]
  if (event.do === 'serve')
    return serve(stage, script, { counterId, ticketId: found(hall.called, event.counter), clerk, key })
  const actor = await stage.cast.staff(clerk)
  if (event.do === 'seat') {
    await call(stage, seatCounter, actor, { counterId, state: 'open' }, key)
    return
  }
  const { ticket } = await call(stage, callNext, actor, { counterId }, key)
  if (ticket) hall.called.set(event.counter, ticket.id)
}

/** The morning of the hall: who sits, who waits, who was served; a step is done once, also where the load is broken off. */
export async function runMorning(
  stage: Stage,
  script: HallScript,
  hall: Hall,
  setMinutesAgo: (minutes: number) => void,
): Promise<void> {
  for (const [index, event] of script.morning.entries()) {
    setMinutesAgo(event.minutesAgo)
    await happen(stage, script, hall, event, `hall-${index}-${event.do}`)
    await stage.settle()
  }
}
