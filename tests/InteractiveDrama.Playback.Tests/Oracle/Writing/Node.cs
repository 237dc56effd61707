using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Tests.Oracle.Writing;

/// <summary>A part of a story: how it is written, with a hole for each of its own parts.</summary>
internal sealed class Node
{
    /// <summary>Stands in a form where a part goes.</summary>
    public const char Hole = '□';

    private Node(Sort sort, string form, ImmutableArray<Node> parts)
    {
        Sort = sort;
        Form = form;
        Parts = parts;
        Size = 1 + parts.Sum(p => p.Size);
    }

    public static Node None { get; } = new(Sort.Empty, "", []);

    public Sort Sort { get; }

    public string Form { get; }

    public ImmutableArray<Node> Parts { get; }

    /// <summary>How many nodes it is made of.</summary>
    public int Size { get; }

    /// <summary>True when it is a run of any number of parts.</summary>
    public bool IsRun =>
        Sort is Sort.Declarations or Sort.Flows or Sort.Block or Sort.Branches or Sort.Inline;

    public static Node Of(Sort sort, string form, params ImmutableArray<Node> parts) =>
        new(sort, form, parts);

    public static Node Run(Sort sort, IEnumerable<Node> parts) =>
        new(sort, "", [.. parts.Where(p => p.Sort != Sort.Empty)]);

    public static Node Line(string text) => new(Sort.Line, text, []);

    public Node With(ImmutableArray<Node> parts) => new(Sort, Form, parts);

    public Node With(int index, Node part) => new(Sort, Form, Parts.SetItem(index, part));
}
