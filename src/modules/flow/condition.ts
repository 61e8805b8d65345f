import type { Condition } from './definition.ts'
import type { Variables } from './state.ts'

/** Whether a variable has the value that a condition asks for; one that is not set equals null. */
export function holds({ var: name, equals }: Condition, variables: Variables): boolean {
  return (Object.hasOwn(variables, name) ? variables[name] : null) === equals
}
