#!/bin/sh
# Checks the Spot specs of a checkout, in any CI that has git and Node 20.19 or later. It ends with 1 for findings, with 2 for wrong
# use and with 3 where it could not be told: each of them must fail the job.
set -eu

version=v1.0.0
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
git clone --quiet --depth 1 --branch "$version" https://github.com/spot-imdsv2/spot-imdsv2.git "$tool"

# SARIF for what shows findings (Jenkins' Warnings plugin, Azure DevOps, editors), JSON for programs of your own.
node "$tool/dist/cli/index.js" check --format sarif --output imdsv2.sarif --fail-on never
node "$tool/dist/cli/index.js" check --format json --output imdsv2.json --fail-on never
# The log, and the verdict.
node "$tool/dist/cli/index.js" check
