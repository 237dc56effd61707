using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Diagnostics;

/// <summary>A finding in a story, with its place and a way to mend it.</summary>
/// <param name="Code">The finding's code, <c>ID####</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="File">The file, relative to the project, with <c>/</c>; null for the project as a whole.</param>
/// <param name="Line">The line, from 1; null for the file as a whole.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Help">One sentence: how to mend it.</param>
public sealed record Diagnostic(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("severity")] Severity Severity,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("file")] string? File,
    [property: JsonPropertyName("line")] int? Line,
    [property: JsonPropertyName("column")] int? Column,
    [property: JsonPropertyName("help")] string Help
)
{
    /// <summary>The finding as a line of a terminal: place, severity, code, message.</summary>
    public override string ToString()
    {
        var place =
            File is null ? ""
            : Line is null ? $"{File}: "
            : $"{File}:{Line}:{Column ?? 1}: ";
        return $"{place}{Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" }} {Code}: {Message}";
    }
}
