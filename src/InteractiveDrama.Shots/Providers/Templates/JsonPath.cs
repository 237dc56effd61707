using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>Where a value stands in a JSON document: <c>output</c>, <c>images[0].url</c>. The empty path is the document.</summary>
public sealed class JsonPath
{
    private readonly ImmutableArray<(string? Name, int Index)> steps;
    private readonly string written;

    private JsonPath(string written, ImmutableArray<(string? Name, int Index)> steps)
    {
        this.written = written;
        this.steps = steps;
    }

    /// <summary>Reads a path.</summary>
    /// <param name="path">Names between dots, each with any number of <c>[0]</c> after it.</param>
    /// <exception cref="TemplateException">It is not one.</exception>
    public static JsonPath Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var read = ImmutableArray.CreateBuilder<(string?, int)>();
        foreach (var part in path.Length == 0 ? [] : path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? part : part[..bracket];
            if (name.Length > 0)
                read.Add((name, 0));
            else if (bracket != 0)
                throw Unreadable(path);
            if (bracket < 0)
                continue;
            foreach (var index in part[(bracket + 1)..].Split('['))
            {
                if (
                    !index.EndsWith(']')
                    || !int.TryParse(
                        index.AsSpan(0, index.Length - 1),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var at
                    )
                )
                    throw Unreadable(path);
                read.Add((null, at));
            }
        }

        return new JsonPath(path, read.ToImmutable());
    }

    /// <summary>The value there; null when there is none, or JSON's null.</summary>
    /// <param name="document">The document.</param>
    public JsonElement? Find(JsonElement document)
    {
        var at = document;
        foreach (var (name, index) in steps)
        {
            if (name is null)
            {
                if (at.ValueKind != JsonValueKind.Array || index >= at.GetArrayLength())
                    return null;
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : at;
    }

    /// <summary>The text or number there as text; null when there is none.</summary>
    /// <param name="document">The document.</param>
    public string? Text(JsonElement document)
    {
        var found = Find(document);
        return found?.ValueKind switch
        {
            JsonValueKind.String => Whole(found.Value),
            JsonValueKind.Number => found.Value.GetRawText(),
            _ => null,
        };
    }

    /// <summary>The number there, also one written as text; null when there is none.</summary>
    /// <param name="document">The document.</param>
    public decimal? Number(JsonElement document) =>
        decimal.TryParse(
            Text(document),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>The path as written.</summary>
    public override string ToString() => written;

    // An escaped half of a surrogate pair is legal JSON and no text.
    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static TemplateException Unreadable(string path) =>
        new(
            $"'{path}' is not a path. Write names between dots, such as 'video.url' or 'images[0].url'."
        );
}
