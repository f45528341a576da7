// What a rehearsal showed, for people: how long each file takes on the real rows, what it locks, which tables it writes anew.
import { bytesInWords, countOf, durationInWords } from '../quantities.js'
import type { Rehearsal, RehearsedFile } from '../rehearsal/rehearse.js'
import type { Block, Text } from './document.js'

function strongest({ locks }: RehearsedFile): string {
  const stopping = locks.filter(({ blocks }) => blocks === 'reads and writes' || blocks === 'writes')
  const longest = stopping.sort((a, b) => b.heldMs - a.heldMs)[0]
  if (longest === undefined) return 'nobody'
  const rest = stopping.length > 1 ? `, and ${countOf(stopping.length - 1, 'other lock')}` : ''
  return `${longest.blocks} of ${longest.relation} for ${durationInWords(longest.heldMs)}${rest}`
}

const rewritten = ({ rewritten: tables }: RehearsedFile): string =>
  tables.map(({ name, bytes }) => `${name} (${bytesInWords(bytes)})`).join(', ')

export const rehearsalBlocks = (rehearsal: Rehearsal | undefined): Block[] =>
  rehearsal === undefined
    ? []
    : [
        {
          kind: 'text',
          text: [
            `Rehearsed on the backup, in ${rehearsal.server}, in ${durationInWords(rehearsal.durationMs)} (restored in ${durationInWords(rehearsal.restoreMs)}):`,
          ],
        },
        {
          kind: 'table',
          columns: ['File', 'Took', 'Stops', 'Writes anew'],
          rows: rehearsal.files.map((file): Text[] => [
            { code: file.name },
            durationInWords(file.durationMs),
            strongest(file),
            rewritten(file),
          ]),
        },
      ]
