using System.Globalization;

namespace InteractiveDrama.Stories.Ids;

/// <summary>
/// Makes new ids: the knot, and the stitch behind a <c>_</c>, then <c>_</c> and a number of three digits or more, above
/// every number that was ever given behind those words. Upper and lower case are not told apart, for files are named so.
/// </summary>
internal sealed class IdNumbers
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Numbers above those of the ids that are taken.</summary>
    public IdNumbers(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            taken.Add(id);
            var bar = id.LastIndexOf('_');
            if (
                bar > 0
                && id.Length - bar is > 3 and <= 9
                && int.TryParse(
                    id.AsSpan(bar + 1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                last[id[..bar]] = Math.Max(number, last.GetValueOrDefault(id[..bar]));
        }
    }

    /// <summary>The next id in a flow.</summary>
    /// <param name="flow">The knot or <c>knot.stitch</c>, or <c>start</c>.</param>
    public string Next(string flow)
    {
        // A knot's name may hold marks that no id may.
        var words = string.Concat(
            flow.Select(c => c == '.' ? '_' : c).Where(c => c == '_' || char.IsLetterOrDigit(c))
        );
        string id;
        do id = string.Create(
            CultureInfo.InvariantCulture,
            $"{words}_{last[words] = last.GetValueOrDefault(words) + 1:D3}"
        );
        while (!taken.Add(id));
        return id;
    }
}
