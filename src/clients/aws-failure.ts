import { RemoteError, type RemoteReason } from '../errors.js';
import { failureOfConnection } from './spot-failure.js';

/** A service of AWS as messages call it. */
export type AwsService = 'EC2' | 'CloudWatch';

/** Codes of credentials that are not or no longer valid (EC2 API reference, "Common error types"; EC2 says RequestExpired of an expired session). */
const EXPIRED = ['RequestExpired', 'ExpiredToken', 'ExpiredTokenException'];
const INVALID = [
  'AuthFailure',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
  'MissingAuthenticationToken',
  'InvalidAccessKeyId',
];
/** CloudWatch's code has the status 403 over its old protocol, 400 over JSON. */
const REFUSED = ['AccessDenied', 'AccessDeniedException'];
const LIMITED = ['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'RequestThrottled'];

const MAX_DETAIL = 300;

/** What the SDK says where no source has credentials: the last words of its chain. */
const NO_SOURCE = /^Could not load credentials from any providers/;

/** Whether an error of the SDK says that there are no credentials, in difference to some that cannot be had. */
export function isWithoutCredentials(error: unknown): boolean {
  return error instanceof Error && error.name === 'CredentialsProviderError' && NO_SOURCE.test(error.message);
}

/** A region that AWS cannot have: nothing was asked. */
export function noSuchRegion(service: AwsService, region: string): RemoteError {
  return remote(service, `ask in ${JSON.stringify(region.slice(0, 40))}`, 'invalid', 'this is no name of a region');
}

/** Why credentials cannot be had: only a service of AWS that does not answer is another reason than the credentials themselves. */
export function credentialsError(service: AwsService, operation: string, error: unknown): RemoteError {
  const { name = '', code, $metadata } = factsOf(error);
  const isPassing = name === 'AbortError' || name === 'TimeoutError' || NETWORK.test(code ?? '');
  if (isPassing || ($metadata?.httpStatusCode ?? 0) >= 500) return awsError(service, operation, error);
  const said = /^[A-Z]\w{2,60}$/.test(name) && $metadata !== undefined ? ` (${name})` : '';
  return remote(
    service,
    operation,
    'credentials',
    isWithoutCredentials(error) ? 'there are no AWS credentials' : `${NOT_HAD}${said}`,
  );
}

const NETWORK = /^E(?:CONN|HOST|NET|AI_|NOTFOUND|TIMEDOUT|PIPE|PROXY)/;
const NOT_HAD = 'no credentials could be had from their source: it may need a new login';

/** Made of fields that are known: what the SDK throws may hold the request, and some refusals repeat its headers. */
export function awsError(service: AwsService, operation: string, error: unknown): RemoteError {
  const { name = '', message = '', code, $metadata, $fault } = factsOf(error);
  const status = $metadata?.httpStatusCode ?? null;
  const requestId = isRequestId($metadata?.requestId) ? $metadata.requestId : null;
  // Of what the SDK makes itself, only a code is told.
  if (name === 'AbortError') return remote(service, operation, 'unavailable', 'it was cancelled');
  if (name === 'TimeoutError' && code !== 'ECONNREFUSED' && code !== 'ECONNRESET')
    return remote(service, operation, 'unavailable', 'no answer in time');
  if ($fault === undefined || status === null) return remote(service, operation, 'unavailable', failureOfConnection(code).detail);
  const reason = isForeign(name, message) ? 'refused' : reasonOf(name, status);
  return remote(service, operation, reason, detailOf(reason, name, message), status, requestId);
}

/** Parts of an answer are missing, though it came; `code` is the service's word for them. */
export function notWhole(service: AwsService, operation: string, code: string): RemoteError {
  const known = /^[A-Za-z]{1,40}$/.test(code) ? code : 'an error';
  return remote(service, operation, code === 'Forbidden' ? 'refused' : 'unavailable', `the answer is not whole: ${known}`);
}

interface SdkFacts {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $fault?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

function factsOf(error: unknown): SdkFacts {
  return typeof error === 'object' && error !== null ? (error as SdkFacts) : {};
}

function isRequestId(id: string | undefined): id is string {
  return id !== undefined && /^\w[\w-]{0,99}$/.test(id);
}

/** Of an image that another account owns, EC2 says by the same code as of wrong credentials that this one may not. */
function isForeign(code: string, message: string): boolean {
  return code === 'AuthFailure' && /^Not authorized for image/.test(message);
}

function reasonOf(code: string, status: number): RemoteReason {
  if (EXPIRED.includes(code) || INVALID.includes(code)) return 'credentials';
  if (REFUSED.includes(code)) return 'refused';
  if (LIMITED.includes(code) || status === 429) return 'limited';
  if (status >= 500) return 'unavailable';
  // UnauthorizedOperation has 403, OptInRequired 401.
  return status === 401 || status === 403 ? 'refused' : 'invalid';
}

/** Refusals of a signature repeat what was signed, the session token among it: of those, the service's words are not told. */
function detailOf(reason: RemoteReason, code: string, message: string): string {
  const known = /^[A-Za-z][\w.]{0,60}$/.test(code) ? code : 'an error';
  if (EXPIRED.includes(code)) return `${known}: the credentials have expired, or the clock of this machine is wrong`;
  if (reason === 'credentials') return `${known}: the credentials are not valid`;
  const said = withoutSecrets(message).slice(0, MAX_DETAIL);
  return said === '' || said === known ? known : `${known}: ${said}`;
}

/** Tokens and the encoded message of a refusal are long words without a break; ids of access keys have a known form. */
function withoutSecrets(text: string): string {
  return text
    .replace(/\s*Encoded authorization failure message:.*/s, '')
    .replace(/\b(?:AKIA|ASIA)[A-Z0-9]{8,}\b/g, '…')
    .replace(/[\w+/=%-]{60,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

function remote(
  service: AwsService,
  operation: string,
  reason: RemoteReason,
  detail: string,
  status: number | null = null,
  requestId: string | null = null,
): RemoteError {
  return new RemoteError({ service, operation, reason, status, requestId, detail });
}
