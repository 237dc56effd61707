using System.Text;

namespace InteractiveDrama.Playback.Tests.Oracle.Writing;

/// <summary>Writes a story as ink.</summary>
internal sealed class InkWriter
{
    private readonly StringBuilder text = new();

    public static string Write(Node story)
    {
        var writer = new InkWriter();
        if (story.Sort != Sort.Story)
        {
            writer.Statements(story, 1, 0);
            return writer.text.ToString();
        }

        writer.Statements(story.Parts[0], 1, 0);
        writer.Statements(story.Parts[1], 1, 0);
        foreach (var flow in story.Parts[2].Parts)
            writer.Flow(flow);
        return writer.text.ToString();
    }

    private void Flow(Node flow)
    {
        Line(0, flow.Form);
        Statements(flow.Parts[0], 1, 0);
        foreach (var stitch in flow.Parts[1].Parts)
            Flow(stitch);
    }

    private void Statements(Node block, int depth, int indent)
    {
        foreach (var statement in block.Parts)
            Statement(statement, depth, indent);
    }

    private void Statement(Node node, int depth, int indent)
    {
        switch (node.Sort)
        {
            case Sort.Choice:
                Line(indent, Bullets(node.Form[0], depth) + Filled(node)[1..]);
                Statements(node.Parts[^1], depth + 1, indent + 1);
                break;
            case Sort.Gather:
                Line(indent, Bullets('-', depth) + Filled(node)[1..]);
                break;
            case Sort.Branching:
                Line(indent, Filled(node));
                foreach (var branch in node.Parts[^1].Parts)
                {
                    Line(indent, Filled(branch));
                    // Inside braces, weave levels are counted anew.
                    Statements(branch.Parts[^1], 1, indent + 1);
                }

                Line(indent, "}");
                break;
            default:
                Line(indent, Filled(node));
                break;
        }
    }

    private static string Bullets(char bullet, int depth) =>
        string.Join(' ', Enumerable.Repeat(bullet, depth)) + " ";

    private static string Filled(Node node)
    {
        if (node.IsRun)
            return string.Concat(node.Parts.Select(Filled));
        var filled = new StringBuilder();
        var next = 0;
        foreach (var c in node.Form)
        {
            if (c == Node.Hole)
                filled.Append(Filled(node.Parts[next++]));
            else
                filled.Append(c);
        }

        return filled.ToString();
    }

    private void Line(int indent, string line) =>
        text.Append(' ', indent * 4).Append(line).Append('\n');
}
