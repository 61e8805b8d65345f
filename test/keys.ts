export { signWithKey, simulatedAuthority } from '../src/apps/demo/key-simulator.ts'
