namespace InteractiveDrama.Playback.Tests.Oracle.Writing;

/// <summary>Stories a little smaller than a given one, the much smaller first.</summary>
internal static class Smaller
{
    public static IEnumerable<Node> Than(Node node)
    {
        if (node.IsRun)
        {
            foreach (var shorter in Shorter(node))
                yield return shorter;
        }
        else if (node.Sort is not (Sort.Empty or Sort.Story))
        {
            foreach (var inner in Inside(node))
                yield return inner;
            if (
                Least(node.Sort) is { } least
                && least.Size + least.Form.Length < node.Size + node.Form.Length
            )
                yield return least;
        }

        for (var i = 0; i < node.Parts.Length; i++)
        {
            foreach (var part in Than(node.Parts[i]))
                yield return node.With(i, part);
        }
    }

    // Halves, quarters, and so on down to single parts are left out; then a part gives way to what is in it.
    private static IEnumerable<Node> Shorter(Node run)
    {
        for (var length = run.Parts.Length; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= run.Parts.Length; start += length)
                yield return run.With(run.Parts.RemoveRange(start, length));
        }

        for (var i = 0; i < run.Parts.Length; i++)
        {
            foreach (var inner in Within(run.Parts[i]).Where(p => p.Sort == run.Sort))
                yield return run.With(run.Parts.RemoveAt(i).InsertRange(i, inner.Parts));
        }
    }

    private static IEnumerable<Node> Inside(Node node) =>
        Within(node).Where(p => p.Sort == node.Sort).OrderBy(p => p.Size);

    private static IEnumerable<Node> Within(Node node) =>
        node.Parts.SelectMany(p => Within(p).Prepend(p));

    private static Node? Least(Sort sort) =>
        sort switch
        {
            Sort.Label or Sort.Condition or Sort.Brackets or Sort.Tag or Sort.Tail => Node.None,
            Sort.Whole => Node.Of(sort, "1"),
            Sort.Number => Node.Of(sort, "1"),
            Sort.Truth => Node.Of(sort, "true"),
            Sort.Words => Node.Of(sort, "\"\""),
            Sort.Items => Node.Of(sort, "()"),
            Sort.Piece => Node.Of(sort, "x"),
            _ => null,
        };
}
