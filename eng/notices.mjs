// Writes THIRD-PARTY-NOTICES.md from the lock files; with --check, says whether it is up to date.
import { readFileSync, readdirSync, writeFileSync, existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "THIRD-PARTY-NOTICES.md");
const nugetCache = process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget", "packages");

// Older packages name their licence by a link only.
const knownLinks = new Map([
  ["https://raw.githubusercontent.com/xunit/xunit/master/license.txt", "Apache-2.0"],
  ["https://aka.ms/deprecateLicenseUrl", "see the package"],
]);

function lockFiles(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (["node_modules", "artifacts", ".git", "dist"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) lockFiles(path, found);
    else if (entry.name === "packages.lock.json") found.push(path);
  }
  return found;
}

function nugetLicence(id, version) {
  const spec = join(nugetCache, id.toLowerCase(), version.toLowerCase(), `${id.toLowerCase()}.nuspec`);
  if (!existsSync(spec)) {
    console.error(`${id} ${version} stands in a lock file and is not restored: run 'dotnet restore --force-evaluate' and build, then run this again.`);
    process.exit(1);
  }
  const text = readFileSync(spec, "utf8");
  const expression = /<license type="expression">([^<]+)</.exec(text)?.[1];
  if (expression) return expression;
  const file = /<license type="file">([^<]+)</.exec(text)?.[1];
  if (file) return licenceOfText(join(dirname(spec), file.replaceAll("\\", "/")));
  const link = /<licenseUrl>([^<]+)</.exec(text)?.[1];
  return link ? (knownLinks.get(link) ?? `see ${link}`) : "not stated";
}

function licenceOfText(path) {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (/MIT License|Permission is hereby granted, free of charge/i.test(text)) return "MIT";
  if (/Apache License/i.test(text)) return "Apache-2.0";
  if (/Redistribution and use in source and binary forms/i.test(text)) return "BSD";
  return "see the package";
}

function nugetPackages() {
  const packages = new Map();
  for (const file of lockFiles(root)) {
    const shipped = !file.startsWith(join(root, "tests"));
    const frameworks = JSON.parse(readFileSync(file, "utf8")).dependencies;
    for (const [id, entry] of Object.values(frameworks).flatMap((f) => Object.entries(f))) {
      if (entry.type === "Project") continue;
      const key = `${id} ${entry.resolved}`;
      const analyzer = /Analyzers?$/.test(id);
      const known = packages.get(key);
      packages.set(key, {
        name: id,
        version: entry.resolved,
        shipped: (known?.shipped ?? false) || (shipped && !analyzer),
        licence: known?.licence ?? nugetLicence(id, entry.resolved),
      });
    }
  }
  return [...packages.values()];
}

function npmPackages() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes("node_modules/") && !entry.link)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version,
      shipped: !entry.dev && !entry.devOptional,
      licence: entry.license ?? "not stated",
    }));
}

function table(packages) {
  const rows = packages
    .map((p) => `| ${p.name} | ${p.version} | ${p.licence} |`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return ["| Package | Version | Licence |", "| --- | --- | --- |", ...new Set(rows)].join("\n");
}

const nuget = nugetPackages();
const npm = npmPackages();
const text = `# Third-party notices

Interactive Drama is under the MIT licence (see [LICENSE](LICENSE)). It stands on the packages below, each under its own
licence. \`node eng/notices.mjs\` writes this file from the lock files, and the tests compare the two.

ink's compiler and runtime (\`ink_compiler.dll\`, \`ink-engine-runtime.dll\`) are Copyright (c) inkle Ltd, under the MIT
licence; the npm package inklecate-bin carries them.

## In what we ship

### NuGet

${table(nuget.filter((p) => p.shipped))}

### npm

${table(npm.filter((p) => p.shipped))}

## Only to build and to test

### NuGet

${table(nuget.filter((p) => !p.shipped))}

### npm

${table(npm.filter((p) => !p.shipped))}
`;

if (process.argv.includes("--check")) {
  const current = existsSync(target) ? readFileSync(target, "utf8").replaceAll("\r\n", "\n") : "";
  if (current !== text) {
    console.error("THIRD-PARTY-NOTICES.md is not what the lock files say: run 'node eng/notices.mjs' and commit it.");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
