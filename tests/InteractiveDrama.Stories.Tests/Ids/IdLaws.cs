using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Tests.Dialect;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Ids;

/// <summary>The laws of written ids, on scripts made at random: their line ends, blanks and comments too.</summary>
public partial class IdLaws
{
    [Fact]
    public void Ids_are_added_and_nothing_else_changes() =>
        Hold(story =>
        {
            var before = story.Script;
            var program = story.Package.Program;
            var plan = story.Run();
            plan.Hindered.ShouldBeFalse(string.Join('\n', plan.Findings));
            Given().Replace(story.Script, "").ShouldBe(before);
            var package = story.Package;
            package.Program.ShouldBe(program, story.Script);
            package.Parts.Ids.Sites.Select(s => s.Id).ShouldBeUnique();
            foreach (var id in plan.Given)
                package.Parts.Ids.Sites.ShouldContain(s => s.Id == id.Id);
            var again = story.Plan();
            again.Changes.ShouldBeEmpty();
            again.Findings.ShouldBeEmpty();
        });

    [Fact]
    public void A_number_is_never_given_twice_whatever_is_deleted() =>
        Hold(
            (story, random) =>
            {
                story.Run();
                var ever = new HashSet<string>(StringComparer.Ordinal);
                for (var edit = 0; edit < 3; edit++)
                {
                    ever.UnionWith(
                        story.Lock.Split('\n').Select(l => l.Split(' ')[0]).Where(w => w.Length > 1)
                    );
                    var lines = story.Script.Split('\n').ToList();
                    for (var i = 0; i < 4 && lines.Count > 2; i++)
                        lines.RemoveAt(random.Next(lines.Count));
                    lines.Insert(random.Next(1, lines.Count), $"New line {edit}.");
                    story.Script = string.Join('\n', lines);
                    foreach (var id in story.Run().Given.Select(g => g.Id))
                        ever.ShouldNotContain(id);
                }
            }
        );

    private static void Hold(Action<IdFolder> law) => Hold((story, _) => law(story));

    private static void Hold(Action<IdFolder, Random> law)
    {
        var stories =
            from script in TaggedScript.Generate()
            from noise in Noise(script.With)
            from seed in Gen.Choose(0, int.MaxValue)
            select (script.Without, With: noise, seed);
        Prop.ForAll(
                stories.ToArbitrary(),
                made =>
                {
                    // Some random scripts are no ink at all.
                    using var story = new IdFolder(made.With);
                    if (StoryCompiler.Compile(story.Path).Package is not null)
                        law(story, new Random(made.seed));
                }
            )
            .Check(Cases.Of(80));
    }

    private static Gen<string> Noise(string script) =>
        from mark in Gen.Elements("", "", "\uFEFF")
        from ends in Gen.Elements("\n", "\n", "\r\n", "\r")
            .ArrayOf(script.Count(c => c == '\n') + 1)
        from behind in Gen.Elements(
                "",
                "",
                "",
                " ",
                "\t ",
                " // aside # id: aside",
                "// aside",
                " /* aside */",
                " /* a */ // b",
                " /* over\n two */"
            )
            .ArrayOf(ends.Length)
        from last in Gen.Elements(true, false)
        select mark
            + string.Concat(
                script
                    .Split('\n')
                    .Select(
                        (line, i) =>
                            line
                            + (line.StartsWith('~') || line.StartsWith('=') ? "" : behind[i])
                            + (i == ends.Length - 1 && !last ? "" : ends[i])
                    )
            );

    [GeneratedRegex(@" # id: (k\d|start)_\d{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given();
}
