import { storedSwitch } from './stored-switch.ts'

/** 大字: how much larger everything is for who asked for it; kept on this device. */
export const LARGE = 1.25

export const largeType = storedSwitch('yc.large-type')
