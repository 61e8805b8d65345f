import type { Place } from '#kernel/ledger-verify'
import type { NodeFinding } from '../../evidence/node-finding.ts'
import { say } from '../command.ts'

/** What people call streams, by name. */
type Labels = ReadonlyMap<string, string>

const placeText = ({ stream, n }: Place, labels: Labels): string =>
  say('verify.place', { stream: labels.get(stream) ?? stream, n })

function partsOf(finding: NodeFinding, labels: Labels): Record<string, string | number> {
  const place = (of: Place | undefined) => (of ? placeText(of, labels) : '')
  switch (finding.problem) {
    case 'act-edited':
    case 'act-inserted':
    case 'act-unlinked':
      return { place: place(finding.place), type: finding.act?.type ?? '' }
    case 'act-moved':
      return { place: place(finding.place), from: place(finding.from), type: finding.act?.type ?? '' }
    case 'act-deleted':
    case 'act-cut-off':
      return {
        place: place(finding.place),
        sealed: finding.sealed ? say('verify.sealed', { ...finding.sealed }) : '',
      }
    case 'leaf-changed':
      return {
        position: finding.position,
        of: finding.place ? say('verify.leaf-of', { place: place(finding.place) }) : '',
      }
    case 'head-forged':
    case 'head-differs':
      return { ...finding, where: say(finding.outside ? 'verify.outside' : 'verify.inside'), outside: '' }
    case 'head-ahead': {
      const { size, leaves, at, outside, heads, since } = finding
      const where = say(outside ? 'verify.outside' : 'verify.inside')
      const sizes = heads.map((head) => head.size).join('、')
      const after = since === null ? '' : say('verify.since', { since })
      return { size, leaves, at, where, sizes, after, first: leaves + 1, count: size - leaves }
    }
    case 'heads-unreadable':
      return { lines: finding.lines.join('、') }
    case 'file-replaced':
      return { file: finding.file, place: place(finding.place) }
    default:
      return { ...finding }
  }
}

/** A finding in one sentence. */
export const findingText = (finding: NodeFinding, labels: Labels): string =>
  say(`verify.problem.${finding.problem}`, partsOf(finding, labels))
