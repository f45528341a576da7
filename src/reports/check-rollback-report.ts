// What people see of a check of rollbacks: a line for each file, and below it what was not as it was before.
import type { RollbackVerdict } from '../migrations/roll-back-proof.js'
import type { CheckedRollback, CheckRollbackReport } from '../operations/check-rollback.js'
import { countOf } from '../quantities.js'
import type { Block, Document, Text } from './document.js'

const STEPS = {
  section: 'the section cannot be read',
  rollback: 'the rollback failed',
  'apply-again': 'it cannot be applied again',
} as const

function inWords(verdict: RollbackVerdict): string {
  switch (verdict.kind) {
    case 'proved':
      return 'proved: up, down, as before, up again'
    case 'differs':
      return verdict.after === 'rollback' ? 'not as before after the rollback' : 'not the same when applied again'
    case 'failed':
      return `${STEPS[verdict.step]} (line ${verdict.line})`
    case 'no-section':
      return 'has no rollback section'
    case 'not-reached':
      return 'not tried: the one before it left the scratch database half way'
  }
}

export function checkRollbackDocument({ status, server, checked }: CheckRollbackReport): Document {
  const proved = checked.filter(({ verdict }) => verdict.kind === 'proved').length
  return {
    title: status === 'proved' ? `${countOf(proved, 'rollback')} proved` : 'Not every rollback could be proved',
    blocks: [
      { kind: 'facts', facts: [['Scratch database on the server of', server]] },
      {
        kind: 'table',
        columns: ['File', 'Verdict'],
        rows: checked.map(({ migration, verdict }): Text[] => [{ code: migration }, inWords(verdict)]),
      },
      ...checked.flatMap(details),
    ],
  }
}

function details({ migration, verdict }: CheckedRollback): Block[] {
  const code =
    verdict.kind === 'differs' ? verdict.changes.join('\n') : verdict.kind === 'failed' ? verdict.message : ''
  if (code === '') return []
  return [
    { kind: 'text', text: [{ code: migration }] },
    { kind: 'code', language: 'text', code },
  ]
}
