# Builds the command and the pages on Windows when their sources changed; says nothing when they did not.
param([string] $Command)
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$artifacts = Join-Path $root 'artifacts'
New-Item -ItemType Directory -Force $artifacts | Out-Null

function Test-Newer([string] $Stamp, [string[]] $Paths) {
    if (-not (Test-Path $Stamp)) { return $true }
    $since = (Get-Item $Stamp).LastWriteTimeUtc
    $newer = Get-ChildItem -Recurse -File -Path $Paths |
        Where-Object { $_.FullName -notmatch '\\(node_modules|dist)\\' -and $_.LastWriteTimeUtc -gt $since } |
        Select-Object -First 1
    return $null -ne $newer
}

function Restore-Packages {
    $installed = Join-Path $root 'node_modules\.package-lock.json'
    $lock = Join-Path $root 'package-lock.json'
    if ((Test-Path $installed) -and (Get-Item $installed).LastWriteTimeUtc -ge (Get-Item $lock).LastWriteTimeUtc) { return }
    [Console]::Error.WriteLine('Fetching npm packages...')
    Push-Location $root
    try { & npm ci --no-progress --loglevel=error | Out-Host } finally { Pop-Location }
    if ($LASTEXITCODE -ne 0) {
        [Console]::Error.WriteLine('The npm packages could not be fetched: check the network connection and run this again.')
        exit 3
    }
    (Get-Item $installed).LastWriteTimeUtc = [DateTime]::UtcNow
}

$built = Join-Path $artifacts '.built-cli'
if (Test-Newer $built @("$root\src", "$root\sdk\dotnet", "$root\eng", "$root\package-lock.json")) {
    Restore-Packages
    [Console]::Error.WriteLine('Building Interactive Drama...')
    & dotnet build "$root\src\InteractiveDrama.Cli" -c Release -v q -nologo -clp:ErrorsOnly | Out-Host
    if ($LASTEXITCODE -ne 0) { [Console]::Error.WriteLine('Interactive Drama could not be built; what the compiler says stands above.'); exit 3 }
    New-Item -ItemType File -Force $built | Out-Null
}

$pages = Join-Path $artifacts '.built-pages'
if ($Command -in 'serve', 'report', 'studio' -and (Test-Newer $pages @("$root\playground", "$root\sdk\typescript", "$root\package-lock.json"))) {
    Restore-Packages
    [Console]::Error.WriteLine('Building the pages...')
    Push-Location $root
    try { & npm run --silent build | Out-Host } finally { Pop-Location }
    if ($LASTEXITCODE -ne 0) { [Console]::Error.WriteLine('The pages could not be built; what the tools say stands above.'); exit 3 }
    New-Item -ItemType File -Force $pages | Out-Null
}
