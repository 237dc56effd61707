using System.Text;
using System.Xml;
using InteractiveDrama.Cli.Exploring;
using InteractiveDrama.Exploration.RandomWalks;

namespace InteractiveDrama.Cli.Testing;

/// <summary>A story's test as JUnit XML, as build servers read it: a suite for the story, a case for each walk and finding.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report to a file.</summary>
    public static void Write(string file, StoryTest test)
    {
        var full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var stream = File.Create(full);
        Write(stream, test);
    }

    /// <summary>Writes the report.</summary>
    public static void Write(Stream output, StoryTest test)
    {
        var cases = Cases(test);
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                Encoding = new UTF8Encoding(false),
            }
        );
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", test.Story);
        Attribute(xml, "package", test.Story);
        Attribute(xml, "id", "0");
        Attribute(xml, "timestamp", test.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss"));
        Attribute(xml, "hostname", "localhost");
        Attribute(xml, "tests", $"{cases.Count}");
        Attribute(xml, "failures", $"{cases.Count(c => c.Failure is { IsError: false })}");
        Attribute(xml, "errors", $"{cases.Count(c => c.Failure is { IsError: true })}");
        Attribute(xml, "time", Seconds(cases.Aggregate(TimeSpan.Zero, (sum, c) => sum + c.Took)));
        xml.WriteStartElement("properties");
        xml.WriteEndElement();
        foreach (var one in cases)
            Case(xml, one);
        xml.WriteElementString("system-out", "");
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, TestCase one)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", one.Name);
        Attribute(xml, "classname", one.Class);
        Attribute(xml, "time", Seconds(one.Took));
        if (one.Failure is { } failure)
        {
            xml.WriteStartElement(failure.IsError ? "error" : "failure");
            Attribute(xml, "message", failure.Message);
            Attribute(xml, "type", failure.Type);
            xml.WriteString(Clean(failure.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static List<TestCase> Cases(StoryTest test)
    {
        var cases = new List<TestCase>();
        if (!test.Problems.IsEmpty)
            cases.Add(
                new TestCase(
                    $"{test.Story}.story",
                    "compiles",
                    TimeSpan.Zero,
                    new Failure(
                        true,
                        "The story does not compile.",
                        "script",
                        string.Join('\n', test.Problems)
                    )
                )
            );
        cases.AddRange(test.Walks.Select(w => Walk(test.Story, w)));
        if (test.Random is { } random)
        {
            cases.Add(Summary(test, random));
            cases.AddRange(random.Findings.Select(f => Finding(test, f)));
        }

        return cases;
    }

    private static TestCase Walk(string story, WalkTest walk)
    {
        var differences = walk.Replay?.Differences ?? [];
        return new TestCase(
            $"{story}.walks",
            walk.File.Name,
            walk.Took,
            walk.IsFine ? null
                : walk.Problem is { } problem
                    ? new Failure(true, problem, "unreadable", $"{walk.File.Path}: {problem}")
                : new Failure(
                    false,
                    $"{DifferenceWords.Place(differences[0].Turn, differences[0].Beat)}: {differences[0].Message}"
                        + (differences.Length > 1 ? $" And {differences.Length - 1} more." : ""),
                    walk.Outcome == WalkOutcome.Stopped ? "stopped" : "changed",
                    string.Join('\n', differences.SelectMany(DifferenceWords.Lines))
                )
        );
    }

    private static TestCase Summary(StoryTest test, RandomWalkResult random) =>
        new(
            $"{test.Story}.random",
            $"{random.Walks} walks, seed {random.Seed}",
            test.RandomTook,
            null
        );

    private static TestCase Finding(StoryTest test, WalkFinding finding) =>
        new(
            $"{test.Story}.random",
            $"{Kind(finding.Kind)} at {finding.Beat}{(finding.Line is { } line ? $" ({finding.File}:{line})" : "")}",
            TimeSpan.Zero,
            finding.Kind == WalkFindingKind.Unfinished
                ? null
                : new Failure(
                    finding.Kind == WalkFindingKind.Error,
                    finding.Message,
                    finding.Kind == WalkFindingKind.Error ? "error" : "deadEnd",
                    $"{finding.Message}\n{finding.Walks} walks came here. One of them:\n{WitnessWords.Command(test.Argument, finding.Witness)}"
                )
        );

    private static string Kind(WalkFindingKind kind) =>
        kind switch
        {
            WalkFindingKind.DeadEnd => "dead end",
            WalkFindingKind.Error => "error",
            _ => "no end",
        };

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.000}";

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Clean(value));

    // XML has no way to say most control characters; they are shown as scripts of other languages write them.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else
                clean.Append($"\\u{(int)text[i]:x4}");
        }

        return clean.ToString();
    }

    private sealed record TestCase(string Class, string Name, TimeSpan Took, Failure? Failure);

    private sealed record Failure(bool IsError, string Message, string Type, string Text);
}
