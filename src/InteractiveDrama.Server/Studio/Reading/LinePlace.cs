namespace InteractiveDrama.Server.Studio.Reading;

/// <summary>Where a line or choice was written.</summary>
/// <param name="File">The script, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record LinePlace(string File, int Line);
