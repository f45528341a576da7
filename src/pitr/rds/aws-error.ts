// What AWS answered, by its code: never by its text, which is shown but may quote what was signed, session token and all.
import { isNativeError } from 'node:util/types'
import { neutraliseLine } from '../../neutral-text.js'
import { refused } from '../hosted/history.js'
import { HOW_TO_GIVE_CREDENTIALS } from './access.js'

/** What the least of policies must allow; docs/pitr/rds.md has it as JSON. */
export const IAM_ACTIONS = [
  'rds:DescribeDBInstances',
  'rds:DescribeDBClusters',
  'rds:DescribeDBInstanceAutomatedBackups',
  'rds:RestoreDBInstanceToPointInTime',
  'rds:RestoreDBClusterToPointInTime',
  'rds:CreateDBInstance',
  'rds:AddTagsToResource',
] as const

const DENIED = new Set(['AccessDenied', 'UnauthorizedOperation', 'NotAuthorized'])
const EXPIRED = new Set(['ExpiredToken', 'RequestExpired', 'TokenRefreshRequired'])
const NOT_KNOWN = new Set([
  ...['InvalidClientTokenId', 'UnrecognizedClient', 'SignatureDoesNotMatch', 'IncompleteSignature'],
  ...['MissingAuthenticationToken', 'InvalidSignature', 'AuthFailure', 'OptInRequired'],
])
/** The answer to a wrong signature is the text that was to be signed. */
const NEVER_QUOTED = new Set(['SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidSignature'])
/** The code of {@link awsError} where no answer came at all. */
export const NO_ANSWER = 'NoAnswer'

/**
 * A plain error whose `name` is AWS's code without `Fault` or `Exception`, and {@link NO_ANSWER} where none came; its message holds
 * none of `secrets`. What is not of AWS or the network is a bug and stays as it is.
 */
export function awsError(error: unknown, secrets: readonly string[]): unknown {
  if (!isNativeError(error)) return error
  const { $metadata: answer, code } = error as { $metadata?: { httpStatusCode?: number }; code?: unknown }
  const answered = answer?.httpStatusCode !== undefined && error.name !== 'Error'
  const unanswered = answer !== undefined || typeof code === 'string' || error.name === 'AbortError'
  if (!answered && !unanswered) return error
  const name = answered ? error.name.replace(/(Fault|Exception)$/, '') : NO_ANSWER
  const quoted = answered
    ? error.message
    : `${error.message || 'no connection'}${typeof code === 'string' ? ` (${code})` : ''}`
  const clean = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), quoted)
  const message = NEVER_QUOTED.has(name) ? 'the signature is wrong' : neutraliseLine(clean, 600)
  return Object.assign(new Error(message), { name, ofAws: true as const })
}

export type AwsError = Error & { ofAws: true }

/** With names: one of these; without: any of {@link awsError}. */
export const isAwsError = (error: unknown, ...names: string[]): error is AwsError =>
  isNativeError(error) && 'ofAws' in error && (names.length === 0 || names.includes(error.name))

/** Whether the same call may be answered later: nothing is wrong with it. */
export const mayPass = (error: unknown): error is AwsError =>
  isAwsError(error, NO_ANSWER, 'Throttling', 'RequestThrottled', 'RequestLimitExceeded', 'TooManyRequests') ||
  isAwsError(error, 'ServiceUnavailable', 'InternalFailure', 'InternalError')

/** AWS's error as the refusal of something that was not begun; anything else as it is. @param trying `look up shop` */
export function refusedByAws(error: unknown, trying: string): unknown {
  if (!isAwsError(error)) return error
  return refused(`AWS did not ${trying}: ${inWords(error)}`, hintFor(error))
}

/** AWS's code and text. */
export const inWords = ({ name, message }: Error): string =>
  name === NO_ANSWER ? `no answer (${message})` : `${name}: ${message}`

/** The next thing to do about an error of AWS. */
export function hintFor({ name }: Error): string {
  if (DENIED.has(name))
    return `allow the role these actions: ${IAM_ACTIONS.join(', ')}; docs/pitr/rds.md has the policy`
  if (EXPIRED.has(name))
    return `take new credentials, and ones that last longer (role-duration-seconds): ${HOW_TO_GIVE_CREDENTIALS}`
  if (NOT_KNOWN.has(name)) return `AWS does not take these credentials: ${HOW_TO_GIVE_CREDENTIALS}`
  return HINTS[name] ?? 'docs/pitr/rds.md; then run it again'
}

const QUOTA =
  'delete what is no longer needed, or ask for more: aws service-quotas list-service-quotas --service-code rds; then run it again'
const CLASS =
  'AWS has no room for this class now: run it again later, or with another new-instance-class (of the same family and generation if you can)'
const NETWORK =
  'mend the subnet group or the security groups of the source, which the new instance shares; then run it again'
const GROUP = 'the source names a group that is gone: aws rds describe-db-instances shows which; then run it again'

const HINTS: Readonly<Record<string, string>> = {
  PointInTimeRestoreNotEnabled:
    'automated backups are off: aws rds modify-db-instance --backup-retention-period 7 turns them on, for moments from then on; restore a backup instead (pg-runbook restore)',
  BackupPolicyNotFound: 'the source has no backup policy; restore a backup instead (pg-runbook restore)',
  InstanceQuotaExceeded: QUOTA,
  DBClusterQuotaExceeded: QUOTA,
  StorageQuotaExceeded: QUOTA,
  InsufficientDBInstanceCapacity: CLASS,
  InsufficientDBClusterCapacity: CLASS,
  InsufficientStorageClusterCapacity: CLASS,
  InvalidRestore: 'the source cannot be restored to that moment: choose another moment inside of its history',
  InvalidDBInstanceState:
    'wait until the source is available (aws rds wait db-instance-available --db-instance-identifier SOURCE), then run it again',
  InvalidDBClusterState:
    'wait until the source is available (aws rds wait db-cluster-available --db-cluster-identifier SOURCE), then run it again',
  DBInstanceAlreadyExists: 'choose another new-name',
  DBClusterAlreadyExists: 'choose another new-name',
  KMSKeyNotAccessible:
    'allow the role kms:DescribeKey and kms:CreateGrant on the key that encrypts the source, and see that the key is enabled',
  DBSubnetGroupNotFound: GROUP,
  DBParameterGroupNotFound: GROUP,
  DBClusterParameterGroupNotFound: GROUP,
  OptionGroupNotFound: GROUP,
  DBSecurityGroupNotFound: GROUP,
  InvalidSubnet: NETWORK,
  InvalidVPCNetworkState: NETWORK,
  DBSubnetGroupDoesNotCoverEnoughAZs: NETWORK,
  InsufficientAvailableIPsInSubnet: NETWORK,
  NetworkTypeNotSupported: NETWORK,
  InvalidParameterValue:
    'is new-instance-class a class of this engine and region? aws rds describe-orderable-db-instance-options --engine postgres lists them',
  InvalidParameterCombination:
    'is new-instance-class a class of this engine and region? aws rds describe-orderable-db-instance-options --engine postgres lists them',
  [NO_ANSWER]: 'is the region right, and does this machine reach https://rds.REGION.amazonaws.com? Then run it again',
}
