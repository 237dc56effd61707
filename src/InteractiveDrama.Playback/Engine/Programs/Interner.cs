namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>Keeps every text once, by number.</summary>
internal sealed class Interner
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public int Count => texts.Count;

    public string this[int number] => texts[number];

    public int Add(string text)
    {
        if (numbers.TryGetValue(text, out var known))
            return known;
        texts.Add(text);
        return numbers[text] = texts.Count - 1;
    }

    public string[] ToArray() => [.. texts];
}
