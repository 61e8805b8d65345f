import { describe, expect, test } from 'vitest'
import en from '../messages/en.json' with { type: 'json' }
import zh from '../messages/zh-CN.json' with { type: 'json' }
import { validateDefinition } from '../validate-definition.ts'
import { readBpmn } from './read-bpmn.ts'

const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:yc="urn:yichuang:flow" ' +
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'targetNamespace="urn:test">'

/** A process: start, what is given, end, in a row by the ids given. */
const process = (inner: string, ...row: readonly string[]) => {
  const ids = ['start', ...row, 'end']
  const flows = ids
    .slice(1)
    .map((id, n) => `<sequenceFlow id="f${n}" sourceRef="${ids[n]}" targetRef="${id}"/>`)
  return `${HEAD}<process id="p" name="审批" isExecutable="true"><startEvent id="start"/>${inner}<endEvent id="end"/>${flows.join('')}</process></definitions>`
}

describe('a file of another tool', () => {
  test('whose tasks name their role is taken with its name', async () => {
    const xml = process(
      '<userTask id="Activity_0x" name="审核" camunda:candidateGroups="reviewer"/>',
      'Activity_0x',
    )
    const { definition, issues } = await readBpmn(xml)
    expect(issues).toEqual([])
    expect(definition).toMatchObject({ id: 'p', version: 1, format: 2, name: '审批' })
    expect(definition?.nodes).toContainEqual({
      ...{ kind: 'userTask', id: 'Activity_0x', name: '审核' },
      candidate: { role: 'reviewer', unit: 'case' },
    })
    expect(definition && validateDefinition(definition)).toEqual([])
  })

  test('with two of three to sign becomes a joint signing', async () => {
    const loop =
      '<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality xsi:type="tFormalExpression">3' +
      `</loopCardinality><completionCondition xsi:type="tFormalExpression">\${nrOfCompletedInstances &gt;= 2}` +
      '</completionCondition></multiInstanceLoopCharacteristics>'
    const { definition } = await readBpmn(
      process(`<userTask id="t" yc:role="leader">${loop}</userTask>`, 't'),
    )
    expect(definition?.nodes).toContainEqual(
      expect.objectContaining({ joint: { order: 'sequential', of: 3, need: 2 } }),
    )
  })

  test('takes a plain task as a user task of the role that the import names', async () => {
    const { definition, issues } = await readBpmn(process('<task id="t" name="办理"/>', 't'), {
      role: 'clerk',
    })
    expect(issues).toEqual([
      {
        ...{ severity: 'left-out', code: 'task-as-user-task', element: 'task' },
        ...{ id: 't', name: '办理', detail: '', line: 1 },
      },
    ])
    expect(definition).not.toBeNull()
  })
})

const timer = (body: string) =>
  `<timerEventDefinition><timeDuration>${body}</timeDuration></timerEventDefinition>`
const user = '<userTask id="t" yc:role="clerk"/>'

const refusals: readonly (readonly [string, string, string, string, string])[] = [
  ['element-unknown', 'scriptTask', 'x', '', process('<scriptTask id="x" name="算"/>', 'x')],
  ['element-unknown', 'eventBasedGateway', 'x', '', process('<eventBasedGateway id="x"/>', 'x')],
  ['event-unknown', 'intermediateThrowEvent', 'x', '', process('<intermediateThrowEvent id="x"/>', 'x')],
  ['role-missing', 'userTask', 'x', '', process('<userTask id="x"/>', 'x')],
  ['service-missing', 'serviceTask', 'x', '', process('<serviceTask id="x"/>', 'x')],
  [
    'clock-missing',
    'intermediateCatchEvent',
    'x',
    '',
    process(`<intermediateCatchEvent id="x">${timer('P5D')}</intermediateCatchEvent>`, 'x'),
  ],
  [
    'trigger-unknown',
    'boundaryEvent',
    'x',
    'errorEventDefinition',
    process(`${user}<boundaryEvent id="x" attachedToRef="t"><errorEventDefinition/></boundaryEvent>`, 't'),
  ],
  [
    'loop-unknown',
    'userTask',
    't',
    'standardLoopCharacteristics',
    process('<userTask id="t" yc:role="clerk"><standardLoopCharacteristics/></userTask>', 't'),
  ],
  [
    'called-missing',
    'callActivity',
    'x',
    'other',
    process('<callActivity id="x" calledElement="other"/>', 'x'),
  ],
  ['event-sub-process', 'subProcess', 'x', '', process('<subProcess id="x" triggeredByEvent="true"/>', 'x')],
  ['compensation', 'userTask', 'x', '', process('<userTask id="x" isForCompensation="true"/>', 'x')],
  [
    'condition-unreadable',
    'sequenceFlow',
    'f9',
    `\${amount > 5}`,
    process(
      `<exclusiveGateway id="g" default="f0"/>${user}<sequenceFlow id="f9" sourceRef="g" targetRef="t">` +
        `<conditionExpression xsi:type="tFormalExpression">\${amount &gt; 5}</conditionExpression></sequenceFlow>`,
      'g',
      't',
    ),
  ],
]

test('what is said of an element says in which line it begins', async () => {
  const xml = process('<scriptTask id="x"/>', 'x').replace('<scriptTask', '\n\n<scriptTask')
  const { issues } = await readBpmn(xml)
  expect(issues).toContainEqual(expect.objectContaining({ code: 'element-unknown', id: 'x', line: 3 }))
})

test('a file that names another encoding than its text has is read all the same', async () => {
  const xml = `<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>\n${process(user, 't')}`
  const { definition, issues } = await readBpmn(xml)
  expect(issues).toEqual([])
  expect(definition).toMatchObject({ name: '审批' })
})

describe('what cannot be taken is said of the element', () => {
  test.each(refusals)('%s: %s %s', async (code, element, id, detail, xml) => {
    const { definition, issues } = await readBpmn(xml)
    expect(definition).toBeNull()
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'refused', code, element, id, detail }))
    expect(zh).toHaveProperty([`import.${code}`])
  })

  test.each([
    ['not-bpmn', 'no XML at all'],
    ['not-bpmn', '<html/>'],
    ['no-process', `${HEAD}</definitions>`],
    ['encoding-unknown', process('<userTask id="t" name="\uFFFD\uFFFD" yc:role="clerk"/>', 't')],
    ['unreadable', process(`${user}<foo:bar xmlns:foo="urn:x"/>`, 't')],
    ['unreadable', process(`${user}<sequenceFlow id="lost" sourceRef="t" targetRef="nowhere"/>`, 't')],
    ['unreadable', `<!DOCTYPE d [<!ENTITY e "boom">]>${process(user, 't')}`],
  ])('%s: the file', async (code, xml) => {
    const { definition, issues } = await readBpmn(xml)
    expect(definition).toBeNull()
    expect(issues).toContainEqual(expect.objectContaining({ code }))
  })

  test('in Chinese and English', () => {
    const keys = (texts: object) => Object.keys(texts).filter((key) => key.startsWith('import.'))
    expect(keys(en)).toEqual(keys(zh))
  })
})
