import { describe, expect, test } from 'vitest';
import { spotServer } from '../../src/clients/spot-url.js';
import { UserError } from '../../src/errors.js';

describe('a URL that may be given a token', () => {
  test.each([
    ['https://api.spotinst.io', 'https://api.spotinst.io'],
    ['https://api.spotinst.io/', 'https://api.spotinst.io'],
    ['https://gateway.example.com:8443/spot/', 'https://gateway.example.com:8443/spot'],
    ['HTTPS://API.SPOTINST.IO', 'https://api.spotinst.io'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://localhost', 'https://localhost'],
  ])('%s', (text, server) => {
    expect(spotServer(text)).toBe(server);
  });
});

describe('a URL that may not', () => {
  test.each([
    ['http://api.spotinst.io', 'is "http://api.spotinst.io"'],
    ['http://127.0.0.2', 'is "http://127.0.0.2"'],
    ['http://localhost.example.com', 'is "http://localhost.example.com"'],
    ['http://0.0.0.0:80', 'is "http://0.0.0.0:80"'],
    ['ftp://127.0.0.1', 'is "ftp://127.0.0.1"'],
    ['file:///etc/passwd', 'is "file:///etc/passwd"'],
    ['api.spotinst.io', 'is "api.spotinst.io"'],
    ['', 'is ""'],
    ['https://api.spotinst.io?account=1', 'is "https://api.spotinst.io?account=1"'],
    ['https://api.spotinst.io/?', 'is "https://api.spotinst.io/?"'],
    ['https://api.spotinst.io/#x', 'is "https://api.spotinst.io/#x"'],
    ['https://me:secret@api.spotinst.io', 'has a user name or a password'],
    ['http://127.0.0.1@example.com', 'has a user name or a password'],
    ['https://@api.spotinst.io', 'has a user name or a password'],
    ['http://localhost:secret@', 'has a user name or a password'],
  ])('%s', (text, found) => {
    const read = () => spotServer(text);
    expect(read).toThrow(UserError);
    expect(read).toThrow(
      `spot-url must be an https URL, or http on 127.0.0.1, [::1] or localhost, without user name, query and fragment, but it ${found}. Leave it out for https://api.spotinst.io.`,
    );
  });
});
