import { expect, test } from 'vitest'
import { corrected } from './correct-content.ts'

const content = {
  applicant: { name: '示例县青禾餐饮有限公司' },
  reasons: ['示例县青禾餐饮有限公司未提交……'],
  evidence: { url: 'https://zwfw.example/青禾' },
}

test('an error is corrected wherever it stands; addresses stay', () => {
  expect(corrected(content, [{ wrong: '青禾', right: '清禾' }])).toEqual({
    applicant: { name: '示例县清禾餐饮有限公司' },
    reasons: ['示例县清禾餐饮有限公司未提交……'],
    evidence: { url: 'https://zwfw.example/青禾' },
  })
  expect(corrected(content, [])).toEqual(content)
})

test('a correction that finds nothing is refused and told by its place', () => {
  const wrong = [
    { wrong: '青禾', right: '清禾' },
    { wrong: '不在此', right: '在此' },
  ]
  expect(() => corrected(content, wrong)).toThrow(
    expect.objectContaining({ code: 'paper.wrong-not-found', params: { at: 2 } }),
  )
})
