# packaging\run.ps1 [ARGS…]: set up on Windows where something changed, then run `zhengdu ARGS…`.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$stamp = Join-Path $root '.venv\ready-for-run'
$inputs = Get-ChildItem (Join-Path $root 'pyproject.toml'), (Join-Path $root 'packaging\lock*.txt'),
    (Join-Path $root 'packaging\prepare.py'), (Join-Path $root 'resources\i18n\*.ts') -ErrorAction SilentlyContinue
$fingerprint = (@($root) + ($inputs | Get-FileHash | ForEach-Object Hash)) -join "`n"
if (-not (Test-Path $stamp) -or (Get-Content -Raw $stamp).TrimEnd() -ne $fingerprint) {
    $prepare = Join-Path $root 'packaging\prepare.py'
    if (Get-Command py -ErrorAction SilentlyContinue) { & py -3 $prepare run }
    else { & python $prepare run }
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    Set-Content -Path $stamp -Value $fingerprint
}
& (Join-Path $root '.venv\Scripts\zhengdu.exe') @args
exit $LASTEXITCODE
