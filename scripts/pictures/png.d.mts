export declare function fingerprint(source: string): string;
export declare function withSource(png: Buffer, source: string): Buffer;
export declare function drawnFrom(png: Buffer): string | null;
export declare function sizeOf(png: Buffer): { readonly width: number; readonly height: number };
