@echo off
rem Runs the drama command, building it first when its sources changed.
setlocal
set "root=%~dp0"
where dotnet >nul 2>nul || (echo Interactive Drama needs the .NET SDK 10: install it and run this again. 1>&2 & exit /b 3)
where npm >nul 2>nul || (echo Interactive Drama needs Node.js 20 or newer, which brings npm: install it and run this again. 1>&2 & exit /b 3)
set "DRAMA_HOME=%root%"
if not defined DRAMA_PAGES set "DRAMA_PAGES=%root%playground\dist"
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%eng\build.ps1" %1 || exit /b 3
dotnet "%root%artifacts\bin\InteractiveDrama.Cli\release\drama.dll" %*
exit /b %errorlevel%
