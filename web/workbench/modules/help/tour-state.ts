import { storedSwitch } from '../../kit/stored-switch.ts'

const seen = storedSwitch('yc.tour')

/** Whether the first-log-in tour is offered on this device; whoever watches hears when that changes. */
export const tour = {
  offered: (): boolean => !seen.isOn(),
  done: (): void => seen.turn(true),
  /** Offers it once more. */
  again: (): void => seen.turn(false),
  watch: seen.watch,
}
