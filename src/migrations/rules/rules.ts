// The table of rules: every id that a finding, an annotation, `-- pg-runbook: allow` and a page of docs/rules may name. `error` is
// what loses data, stops the application or cannot run; `warn` is what makes the next night harder.

export type Severity = 'error' | 'warn'

/** What a rule must know: the file alone, the folder, or what the file was before (the base branch, or a ledger). */
export type Needs = 'file' | 'folder' | 'before'

export interface Rule {
  title: string
  severity: Severity
  needs: Needs
}

const file = (severity: Severity, title: string): Rule => ({ title, severity, needs: 'file' })

const TABLE = {
  // the file itself
  'bad-file': file('error', 'A migration that cannot be read'),
  'syntax-error': file('error', 'PostgreSQL cannot parse it'),
  'meta-command': file('error', 'A command of psql'),
  'transaction-command': file('error', "Transaction control that would end the run's own transaction"),
  'begin-commit': file('warn', 'BEGIN and COMMIT that change nothing'),
  'refused-statement': file('error', 'A statement that a run refuses'),
  'timestamped-name': file('warn', 'A name that does not begin with a timestamp'),
  'rollback-missing': file('warn', 'No rollback in the comments'),
  'rollback-unreadable': file('error', 'A rollback section that cannot be run'),
  'too-much-at-once': file('warn', 'More than one thing at a time'),
  'mixed-schema-and-data': file('warn', 'Schema and data changed in one file'),
  'not-one-transaction': file('warn', 'A file that cannot run in one transaction'),
  'not-idempotent': file('warn', 'Statements that fail when they run again'),
  'environment-value': file('warn', 'A value of one environment'),
  'password-in-file': file('error', 'A password in the repository'),
  'long-name': file('error', 'A name over 63 bytes'),
  // what is lost or broken
  destructive: file('error', 'Data is destroyed'),
  'no-where': file('error', 'UPDATE or DELETE of every row'),
  rename: file('error', 'A rename that the running application does not know of'),
  'required-column': file('error', 'A required column without a default'),
  'row-security-off': file('error', 'A table without row level security in an exposed schema'),
  // what locks
  'index-not-concurrent': file('error', 'An index built while writes wait'),
  'drop-index-not-concurrent': file('warn', 'An index dropped while everything waits'),
  'concurrently-in-transaction': file('error', 'CONCURRENTLY inside a transaction'),
  'constraint-not-valid': file('error', 'A constraint checked while the table is locked'),
  'validate-in-same-transaction': file('error', 'NOT VALID and VALIDATE in one transaction'),
  'unique-without-index': file('error', 'A unique constraint that builds its index under a lock'),
  'not-null-without-check': file('error', 'SET NOT NULL that reads the whole table'),
  'type-change': file('error', 'A type change that rewrites the table'),
  'volatile-default': file('error', 'A new column that rewrites the table'),
  'table-rewrite': file('error', 'A command that locks a table while it rewrites it'),
  'enum-value-used': file('warn', 'A new enum value used in the same transaction'),
  'lock-timeout-off': file('error', 'lock_timeout switched off'),
  // the folder and its past
  'edited-file': { title: 'An applied file was edited', severity: 'error', needs: 'before' },
  'out-of-order': { title: 'A new file that sorts before an older one', severity: 'error', needs: 'before' },
  'duplicate-version': { title: 'Two files of one version', severity: 'error', needs: 'folder' },
  // the escapes
  'bad-allow': file('error', 'An `allow` that says no reason or no rule there is'),
  'unused-allow': file('warn', 'An `allow` that allows nothing'),
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof TABLE

export const RULES: Readonly<Record<RuleId, Rule>> = TABLE

export const isRule = (id: string): id is RuleId => Object.hasOwn(RULES, id)

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[]
