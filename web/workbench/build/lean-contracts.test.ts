import { expect, it } from 'vitest'
import { leanContract } from './lean-contracts.ts'

it('leaves of an endpoint what the browser needs to call it', () => {
  const lean = leanContract(
    "const Row = Fields({ a: Line(3) })\nexport const c = contract('x', { read: endpoint({ method: 'GET', path: '/x/:id', permission: 'x.read', summary: 's', input: Fields({ id: Id }), output: Row }), send: endpoint({ method: 'POST', path: '/x', permission: 'x.write', summary: 's', input: Fields({}), output: Nothing, upload: { maxBytes: 3, types: ['a'] } }) })",
  )
  expect(lean).toContain("endpoint({method: 'GET',path: '/x/:id'})")
  expect(lean).toContain("endpoint({method: 'POST',path: '/x',upload: { maxBytes: 3, types: ['a'] }})")
  const act = "endpoint({ method: 'POST', path: '/x', permission: 'x', previews: ['grant'] })"
  expect(leanContract(`export const c = contract('x', { act: ${act} })`)).toContain("previews: ['grant']")
  expect(lean).toContain('const Row = /* @__PURE__ */ Fields({ a: /* @__PURE__ */ Line(3) })')
})
