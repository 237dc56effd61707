namespace InteractiveDrama.Stories.Ids;

/// <summary>A change of one line of a script: an id is added at its end, or takes the place of another.</summary>
/// <param name="File">The script.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Id">The id.</param>
/// <param name="Instead">The id it replaces, or null.</param>
/// <param name="Column">The column of the replaced id's <c>#</c>, from 1.</param>
internal sealed record IdEdit(string File, int Line, string Id, string? Instead, int Column);
