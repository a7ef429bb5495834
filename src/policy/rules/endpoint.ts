import { atValue, type Rule } from '../subject.js';

/** With the endpoint disabled, nothing on the instance reaches IMDS: safe, but seldom meant. */
export const endpoint = {
  id: 'endpoint',
  problems: ({ imds, kind }) =>
    imds?.httpEndpoint === 'disabled' && kind.optionalMembers.includes('httpEndpoint')
      ? [
          atValue(
            [...kind.imdsPath, 'httpEndpoint'],
            'httpEndpoint "disabled" switches IMDS off altogether: agents and SDKs on the instances get no credentials. Write "enabled", or remove it.',
          ),
        ]
      : [],
} as const satisfies Rule;
