namespace InteractiveDrama.Stories.Ids;

/// <summary>An id that a line or choice is given.</summary>
/// <param name="Id">The id.</param>
/// <param name="File">The script.</param>
/// <param name="Line">The line or the choice's first line, from 1.</param>
/// <param name="Instead">The id it had, when another line has that one too; else null.</param>
public sealed record GivenId(string Id, string File, int Line, string? Instead);
