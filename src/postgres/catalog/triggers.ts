// What happens by itself when a table is used: triggers, rules, policies, and the database's event triggers. A trigger's copies
// on partitions come with it; where one fires otherwise, the trigger says so.
import { type ObjectQuery, commentOn, firing, inWords, notOfExtension, reference, roleName } from './object-query.js'

const COPIES_THAT_DIFFER = `CASE r.relkind WHEN 'p' THEN (
    WITH RECURSIVE copy AS (
      SELECT oid, tgrelid, tgenabled FROM pg_trigger WHERE tgparentid = t.oid
      UNION ALL
      SELECT c.oid, c.tgrelid, c.tgenabled FROM pg_trigger c JOIN copy ON copy.oid = c.tgparentid)
    SELECT json_agg(told ORDER BY told COLLATE "C")
    FROM (SELECT tgrelid::regclass::text || ' ' || ${firing('tgenabled')} FROM copy WHERE tgenabled <> t.tgenabled)
      AS different (told)) END`

export const triggers: ObjectQuery = {
  kind: `'trigger'`,
  name: `r.name || '.' || quote_ident(t.tgname)`,
  definition: {
    comment: commentOn('pg_trigger', 't.oid'),
    definition: 'pg_get_triggerdef(t.oid)',
    onPartitions: COPIES_THAT_DIFFER,
    state: firing('t.tgenabled'),
  },
  from: `pg_trigger t JOIN relation r ON r.oid = t.tgrelid WHERE t.tgparentid = 0 AND NOT t.tgisinternal
    AND t.tgfoid NOT IN (SELECT oid FROM ignored_routine)`,
}

export const eventTriggers: ObjectQuery = {
  kind: `'event trigger'`,
  name: 'quote_ident(e.evtname)',
  definition: {
    comment: commentOn('pg_event_trigger', 'e.oid'),
    event: 'e.evtevent',
    function: reference('e.evtfoid', 'regprocedure'),
    owner: roleName('e.evtowner'),
    state: firing('e.evtenabled'),
    tags: 'to_json(e.evttags)',
  },
  from: `pg_event_trigger e WHERE ${notOfExtension('pg_event_trigger', 'e.oid')}`,
}

/** A view's own rule is its definition. */
export const rules: ObjectQuery = {
  kind: `'rule'`,
  name: `r.name || '.' || quote_ident(w.rulename)`,
  definition: {
    comment: commentOn('pg_rewrite', 'w.oid'),
    definition: 'pg_get_ruledef(w.oid)',
    state: firing('w.ev_enabled'),
  },
  from: `pg_rewrite w JOIN relation r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'`,
}

export const policies: ObjectQuery = {
  kind: `'policy'`,
  name: `r.name || '.' || quote_ident(p.polname)`,
  definition: {
    check: 'pg_get_expr(p.polwithcheck, p.polrelid)',
    command: inWords('p.polcmd', { '*': 'all', r: 'select', a: 'insert', w: 'update', d: 'delete' }),
    comment: commentOn('pg_policy', 'p.oid'),
    permissive: 'p.polpermissive',
    roles: `(SELECT json_agg(role ORDER BY role COLLATE "C") FROM unnest(p.polroles) AS polrole,
      LATERAL (SELECT CASE polrole WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(polrole)) END) AS named (role))`,
    using: 'pg_get_expr(p.polqual, p.polrelid)',
  },
  from: `pg_policy p JOIN relation r ON r.oid = p.polrelid`,
}
