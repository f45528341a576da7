// The vocabulary of both histories: enough nouns for some two thousand tables without numbering them.

export const AREAS = [
  ...['account', 'billing', 'booking', 'calendar', 'campaign', 'catalog', 'chat', 'contract', 'crm', 'customer'],
  ...['delivery', 'device', 'document', 'event', 'feature', 'form', 'inventory', 'invoice', 'knowledge', 'lead'],
  ...['market', 'message', 'meeting', 'order', 'partner', 'payment', 'payroll', 'product', 'project', 'purchase'],
  ...['report', 'review', 'sales', 'shipping', 'support', 'survey', 'task', 'team', 'usage', 'workflow'],
] as const

export const THINGS = [
  ...['account', 'activity', 'address', 'alert', 'approval', 'assignment', 'attachment', 'batch', 'budget', 'category'],
  ...['channel', 'comment', 'contact', 'credit', 'dispute', 'draft', 'entry', 'export', 'field', 'filter'],
  ...['folder', 'group', 'import', 'item', 'label', 'limit', 'link', 'list', 'log', 'member'],
  ...['note', 'notification', 'option', 'period', 'plan', 'policy', 'preference', 'quote', 'rate', 'reminder'],
  ...['request', 'rule', 'schedule', 'segment', 'session', 'setting', 'stage', 'subscription', 'template', 'version'],
] as const

/** What a column may be: its name, PostgreSQL's type, and an expression that gives every row a value. */
export const FIELDS: readonly (readonly [name: string, type: string, value: string])[] = [
  ['title', 'text', "'untitled'"],
  ['description', 'text', "''"],
  ['amount_cents', 'bigint', '0'],
  ['currency', 'char(3)', "'EUR'"],
  ['quantity', 'integer', '1'],
  ['position', 'integer', '0'],
  ['due_on', 'date', 'current_date'],
  ['expires_at', 'timestamptz', "now() + interval '30 days'"],
  ['archived_at', 'timestamptz', 'now()'],
  ['is_active', 'boolean', 'true'],
  ['is_default', 'boolean', 'false'],
  ['metadata', 'jsonb', "'{}'::jsonb"],
  ['tags', 'text[]', "'{}'::text[]"],
  ['external_id', 'text', "'legacy'"],
  ['email', 'text', "'nobody@example.com'"],
  ['locale', 'varchar(8)', "'en'"],
  ['timezone', 'text', "'UTC'"],
  ['score', 'numeric(12,4)', '0'],
  ['rate_percent', 'numeric(5,2)', '0'],
  ['token', 'uuid', 'gen_random_uuid()'],
  ['ip_address', 'inet', "'127.0.0.1'::inet"],
  ['color', 'text', "'#1f2937'"],
  ['notes', 'text', "''"],
  ['source', 'text', "'import'"],
  ['attempts', 'smallint', '0'],
  ['duration', 'interval', "interval '1 hour'"],
  ['payload', 'bytea', "''::bytea"],
  ['weight_grams', 'integer', '0'],
  ['reference', 'varchar(64)', "'n/a'"],
  ['settings', 'jsonb', '\'{"version": 1}\'::jsonb'],
]

export const STATES = [
  ...['draft', 'open', 'pending', 'active', 'paused', 'blocked', 'review', 'approved', 'rejected', 'done'],
  ...['cancelled', 'expired', 'archived', 'failed', 'retrying', 'escalated', 'on_hold', 'scheduled', 'sent', 'merged'],
] as const
