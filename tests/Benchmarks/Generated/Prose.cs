using System.Text;

namespace InteractiveDrama.Benchmarks.Generated;

/// <summary>Sentences of ordinary length, put together from words; ink has nothing to say about any of their characters.</summary>
internal sealed class Prose(SplitMix chance)
{
    private static readonly string[] Who =
    [
        "the pilot",
        "your sister",
        "the night clerk",
        "an old conductor",
        "the woman in grey",
        "the harbour master",
        "nobody you know",
        "the boy with the lamp",
    ];
    private static readonly string[] Does =
    [
        "looks past you at",
        "counts the coins beside",
        "has already forgotten",
        "leans against",
        "keeps one hand on",
        "asks quietly about",
        "shuts the door on",
        "draws a slow line around",
    ];
    private static readonly string[] What =
    [
        "the timetable on the wall",
        "a map with the coast torn off",
        "the last crate of oranges",
        "the signal box",
        "your wet coat",
        "the ledger and its blots",
        "the window where the ferry was",
        "a letter without a stamp",
    ];
    private static readonly string[] Then =
    [
        "and the rain does not stop",
        "as if it were any other evening",
        "before you can say a word",
        "though the clock says otherwise",
        "while the engine turns over below",
        "and then laughs at it",
        "without once taking off the gloves",
        "because somebody has to",
    ];
    private static readonly string[] Words =
    [
        "Wait",
        "Follow",
        "Refuse",
        "Pay",
        "Listen",
        "Climb",
        "Answer",
        "Hide",
    ];
    private static readonly string[] Ways =
    [
        "for the light to change",
        "along the quay",
        "and say so",
        "at the counter",
        "behind the crates",
        "to the gallery",
        "as you were told",
        "under the stairs",
    ];

    /// <summary>A sentence of 60 to 110 characters.</summary>
    public string Sentence()
    {
        var text = new StringBuilder(chance.Of<string>(Who));
        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append(' ')
            .Append(chance.Of<string>(Does))
            .Append(' ')
            .Append(chance.Of<string>(What))
            .Append(' ')
            .Append(chance.Of<string>(Then))
            .Append('.')
            .ToString();
    }

    /// <summary>A few words that a viewer could choose.</summary>
    public string Option() => $"{chance.Of<string>(Words)} {chance.Of<string>(Ways)}";

    /// <summary>A few words to stand inside a sentence.</summary>
    public string Aside() => chance.Of<string>(Then);
}
