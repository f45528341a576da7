// With what AWS is asked: credentials, region and endpoint, from the environment that was given and nothing else. What is missing is
// told at once; a profile or an instance's role is turned into variables by the AWS CLI, so that there is one way to see who asks.
import { RunbookError } from '../../errors.js'
import { checkedEndpoint } from '../hosted/endpoint.js'

export interface RdsAccess {
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
  /** Left out: AWS itself. */
  endpoint?: string
  /** What may stand in no message. */
  secrets: readonly string[]
}

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/

/** @throws RunbookError `bad-input` with everything that is missing */
export function rdsAccess(env: NodeJS.ProcessEnv, requestedRegion: string | undefined): RdsAccess {
  const region = requestedRegion || env.AWS_REGION || env.AWS_DEFAULT_REGION || ''
  const [accessKeyId = '', secretAccessKey = ''] = [env.AWS_ACCESS_KEY_ID, env.AWS_SECRET_ACCESS_KEY]
  const sessionToken = env.AWS_SESSION_TOKEN || undefined
  const problems = [
    ...(accessKeyId === '' || secretAccessKey === ''
      ? ['there are no AWS credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set']
      : []),
    ...(region === '' ? ['no region is given: neither region nor AWS_REGION nor AWS_DEFAULT_REGION is set'] : []),
    ...(region !== '' && !REGION.test(region)
      ? ['region: expected the name of an AWS region, such as eu-central-1']
      : []),
  ]
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('; '), { hint: HOW_TO_GIVE_CREDENTIALS })
  const variable = env.AWS_ENDPOINT_URL_RDS ? 'AWS_ENDPOINT_URL_RDS' : 'AWS_ENDPOINT_URL'
  const endpoint = env[variable]
  return {
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
    ...(endpoint && { endpoint: checkedEndpoint(endpoint, variable) }),
    secrets: [secretAccessKey, sessionToken, accessKeyId].filter((secret) => secret !== undefined),
  }
}

export const HOW_TO_GIVE_CREDENTIALS =
  'in a workflow, put a step with aws-actions/configure-aws-credentials (role-to-assume, aws-region) before this one, in the same job, and `id-token: write` in its permissions; in a terminal, eval "$(aws configure export-credentials --format env)". docs/pitr/rds.md has both'
