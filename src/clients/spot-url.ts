import { UserError } from '../errors.js';

/** Where the Spot API is (spotinst/openapi: api/spot.yaml, `servers`). */
export const SPOT_URL = 'https://api.spotinst.io';

/** Nobody listens on the way. */
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** A URL by which the Spot API is asked, without a slash at its end; a UserError where it must not be given a token. */
export function spotServer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  // What stands before an "@" may be a password: it is not repeated.
  const shown = text.includes('@') ? 'has a user name or a password' : `is ${JSON.stringify(text)}`;
  if (url === null || !isSafe(url) || /[@?#]/.test(text))
    throw new UserError(
      `spot-url must be an https URL, or http on 127.0.0.1, [::1] or localhost, without user name, query and fragment, but it ${shown}. Leave it out for ${SPOT_URL}.`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
