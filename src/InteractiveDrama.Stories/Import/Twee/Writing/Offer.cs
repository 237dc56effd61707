using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>A choice that is to stand behind the text of its passage.</summary>
/// <param name="Conditions">Conditions that all have to hold.</param>
/// <param name="Label">What it says, as ink.</param>
/// <param name="Body">What happens when it is taken, as lines of ink.</param>
/// <param name="Divert">Where it leads.</param>
internal sealed record Offer(
    ImmutableArray<string> Conditions,
    string Label,
    ImmutableArray<string> Body,
    string Divert
)
{
    public IEnumerable<string> Lines(string indent)
    {
        var conditions = string.Concat(Conditions.Select(c => $"{{{c}}} "));
        if (Body.IsEmpty)
            return [$"{indent}+ {conditions}[{Label}] -> {Divert}"];
        return
        [
            $"{indent}+ {conditions}[{Label}]",
            .. Body.Select(l => indent + "    " + l),
            $"{indent}    -> {Divert}",
        ];
    }
}
