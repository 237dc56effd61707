using System.Globalization;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>Something in <c>providers.yaml</c> that cannot be used. Its provider is not there until it is mended.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Help">One sentence: how to mend it.</param>
public sealed record ProviderProblem(string File, int Line, int Column, string Message, string Help)
{
    /// <summary>The problem as a line of a terminal: place, message, help.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message} {Help}");
}
