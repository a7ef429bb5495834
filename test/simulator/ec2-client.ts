import type { Ec2Simulator } from '../../src/simulator/ec2.js';

/** What a request of these tests gets. */
export interface Ec2Got {
  readonly status: number;
  readonly text: string;
}

/** Asks a simulated EC2 with plain `fetch`, as a signature for a region would do it. */
export async function askEc2As(
  ec2: Ec2Simulator,
  form: Readonly<Record<string, string>>,
  { region = 'us-east-1', key = ec2.accessKeyId }: { readonly region?: string; readonly key?: string } = {},
): Promise<Ec2Got> {
  const scope = `Credential=${key}/20260615/${region}/ec2/aws4_request`;
  const response = await fetch(ec2.url, {
    method: 'POST',
    headers: { authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=00` },
    body: new URLSearchParams({ Action: 'DescribeInstances', Version: '2016-11-15', ...form }),
  });
  return { status: response.status, text: await response.text() };
}

/** The contents of all elements of a name. */
export function elementsIn(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, content = '']) => content);
}
