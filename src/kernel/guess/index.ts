export { afterFailure, isLocked, type LockState, UNLOCKED } from './lock-out.ts'
export { CODE_LIFE_MS, CODE_WAIT_MS, CODE_WINDOW_MS, isOpen, nextCodeAt } from './phone-code.ts'
