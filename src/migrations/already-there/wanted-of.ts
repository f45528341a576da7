// Which statements may be skipped when what they make is there: those that make one object, which can be looked up by its whole
// identity. OR REPLACE never: what it says exists is in its way. Anything else that says "already exists" is an error.
import type { Node } from 'libpg-query'
import { conversion, operatorClass, operatorFamily, strings } from './look-ups.js'
import type { Wanted } from './wanted.js'
import * as elsewhere from './wanted-elsewhere.js'
import * as relations from './wanted-relations.js'
import * as parts from './wanted-table-parts.js'
import * as types from './wanted-types.js'

const replaces = (node: Node): boolean => {
  const [statement] = Object.values(node) as { replace?: boolean }[]
  return statement?.replace === true
}

function inSchema(node: Node): Wanted | undefined {
  if ('CreateStmt' in node) return relations.table(node.CreateStmt, 'rp')
  if ('CreateForeignTableStmt' in node) return relations.table(node.CreateForeignTableStmt.base, 'f')
  if ('CreateTableAsStmt' in node) return relations.tableAs(node.CreateTableAsStmt)
  if ('ViewStmt' in node) return relations.view(node.ViewStmt)
  if ('CreateSeqStmt' in node) return relations.sequence(node.CreateSeqStmt)
  if ('CreateEnumStmt' in node) return types.typeOf(node.CreateEnumStmt.typeName, 'enum')
  if ('CreateRangeStmt' in node) return types.typeOf(node.CreateRangeStmt.typeName, 'range type')
  if ('CreateDomainStmt' in node) return types.typeOf(node.CreateDomainStmt.domainname, 'domain')
  if ('CompositeTypeStmt' in node) return types.compositeType(node.CompositeTypeStmt)
  if ('AlterEnumStmt' in node) return types.newEnumValue(node.AlterEnumStmt)
  if ('CreateFunctionStmt' in node) return types.createFunction(node.CreateFunctionStmt)
  if ('DefineStmt' in node) return types.define(node.DefineStmt)
  return undefined
}

function ofTable(node: Node): Wanted | undefined {
  if ('AlterTableStmt' in node) return parts.alterTable(node.AlterTableStmt)
  if ('IndexStmt' in node) return parts.index(node.IndexStmt)
  if ('CreateTrigStmt' in node) return parts.trigger(node.CreateTrigStmt)
  if ('CreatePolicyStmt' in node) return parts.policy(node.CreatePolicyStmt)
  if ('RuleStmt' in node) return parts.rule(node.RuleStmt)
  if ('CreateStatsStmt' in node) return parts.statistics(node.CreateStatsStmt)
  return undefined
}

function ofDatabase(node: Node): Wanted | undefined {
  const { named } = elsewhere
  if ('CreateSchemaStmt' in node) return elsewhere.schema(node.CreateSchemaStmt)
  if ('CreateExtensionStmt' in node) return elsewhere.extension(node.CreateExtensionStmt)
  if ('CreatePublicationStmt' in node) return elsewhere.publication(node.CreatePublicationStmt)
  if ('CreateRoleStmt' in node) return named('pg_roles', 'rolname', node.CreateRoleStmt.role)
  if ('CreateEventTrigStmt' in node) return named('pg_event_trigger', 'evtname', node.CreateEventTrigStmt.trigname)
  if ('CreateFdwStmt' in node) return named('pg_foreign_data_wrapper', 'fdwname', node.CreateFdwStmt.fdwname)
  if ('CreateForeignServerStmt' in node)
    return named('pg_foreign_server', 'srvname', node.CreateForeignServerStmt.servername)
  if ('CreateUserMappingStmt' in node) return elsewhere.userMapping(node.CreateUserMappingStmt)
  if ('CreateCastStmt' in node) return elsewhere.cast(node.CreateCastStmt)
  if ('CreateTransformStmt' in node) return elsewhere.transform(node.CreateTransformStmt)
  if ('CreatePLangStmt' in node) return named('pg_language', 'lanname', node.CreatePLangStmt.plname)
  if ('CreateAmStmt' in node) return named('pg_am', 'amname', node.CreateAmStmt.amname)
  return undefined
}

/** Of which the definition is not compared. */
function ofOperators(node: Node): Wanted | undefined {
  const sqlstates = ['42710']
  if ('CreateConversionStmt' in node)
    return { sqlstates, find: conversion(strings(node.CreateConversionStmt.conversion_name)) }
  if ('CreateOpClassStmt' in node) {
    const { opclassname, amname = '' } = node.CreateOpClassStmt
    return { sqlstates, find: operatorClass(strings(opclassname), amname) }
  }
  if ('CreateOpFamilyStmt' in node) {
    const { opfamilyname, amname = '' } = node.CreateOpFamilyStmt
    return { sqlstates, find: operatorFamily(strings(opfamilyname), amname) }
  }
  return undefined
}

/** Undefined for statements whose "already exists" is an error. */
export function wantedOf(node: Node): Wanted | undefined {
  if (replaces(node)) return undefined
  return inSchema(node) ?? ofTable(node) ?? ofDatabase(node) ?? ofOperators(node)
}
