/** See slim-ec2.mjs. */
export function slimEc2(folder: string, operations: readonly string[]): void;
