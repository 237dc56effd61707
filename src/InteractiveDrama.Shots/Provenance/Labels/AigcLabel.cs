using System.Text;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>
/// The implicit label of GB 45438-2025, annex E: seven texts under <c>AIGC</c>, once in a file. Only the characters that the
/// annex allows are written: 0x21, 0x23 to 0x5B, 0x5D to 0x7E.
/// </summary>
public sealed record AigcLabel
{
    /// <summary>The name of the field, whatever the container.</summary>
    public const string Name = "AIGC";

    private const int MostLetters = 100;
    private const string Nobody = "unknown";

    private AigcLabel(string producer, string id)
    {
        Producer = producer;
        Id = id;
    }

    /// <summary>Who made it, and at first who spreads it: <c>ContentProducer</c>, <c>ContentPropagator</c>.</summary>
    public string Producer { get; }

    /// <summary>Its number with that producer: <c>ProduceID</c>, <c>PropagateID</c>.</summary>
    public string Id { get; }

    /// <summary>The label of something a model made.</summary>
    /// <param name="producer">Who answers for it; what is not allowed in it is cut, blanks become <c>_</c>.</param>
    /// <param name="id">The take's id.</param>
    public static AigcLabel Of(string? producer, string id) => new(Clean(producer), Clean(id));

    /// <summary>The value as it is written: one line of JSON in ASCII.</summary>
    public string Json =>
        $$$"""{"AIGC":{"Label":"1","ContentProducer":"{{{Producer}}}","ProduceID":"{{{Id}}}","ReservedCode1":"","ContentPropagator":"{{{Producer}}}","PropagateID":"{{{Id}}}","ReservedCode2":""}}""";

    /// <summary>A text in the allowed characters; what they cannot spell is given as the hex of its UTF-8.</summary>
    /// <param name="text">Any text.</param>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").Trim().EnumerateRunes())
        {
            if (rune.Value is 0x21 or (>= 0x23 and <= 0x5B) or (>= 0x5D and <= 0x7E))
                clean.Append((char)rune.Value);
            else if (Rune.IsWhiteSpace(rune))
                clean.Append('_');
            else if (rune.Value > 0x7F)
                clean.Append(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(rune.ToString())));
        }

        return clean.Length == 0 ? Nobody : clean.ToString(0, Math.Min(clean.Length, MostLetters));
    }
}
