// The schemas that pg-runbook keeps for itself: never drift, never somebody's change by hand.
import { LEDGER_SCHEMA } from './ledger-name.js'

/** Made by `pg-runbook audit enable`. */
export const AUDIT_SCHEMA = 'pgrunbook_audit'

export const OWN_SCHEMAS: readonly string[] = [LEDGER_SCHEMA, AUDIT_SCHEMA]
